import type { RoughFeature } from "./feature.ts";
import { readGeoJson } from "./read-geojson.ts";
import { Refusal } from "./refusal.ts";
import { runMapshaper } from "./run-mapshaper.ts";
import { toGeoJson } from "./write-geojson.ts";

/**
 * Seven parameters from VN-2000 to WGS 84 (metres, seconds of arc, parts per million).
 *
 * @see Decision 05/2007/QĐ-BTNMT of the Ministry of Natural Resources and Environment; EPSG:6960.
 */
export const VN2000_TO_WGS84 =
  "-191.90441429,-39.30318279,-111.45032835,-0.00928836,0.01975479,-0.00427372,0.252906278";
const VN2000 = `+ellps=WGS84 +towgs84=${VN2000_TO_WGS84}`;

/** Central meridians of the three-degree zones that provinces use, by EPSG code. */
const TM3_ZONES: Record<string, number> = {
  5896: 102,
  5897: 105,
  5898: 108,
  5899: 107.75,
  9205: 103,
  9206: 104,
  9207: 104.5,
  9208: 104.75,
  9209: 105.5,
  9210: 105.75,
  9211: 106,
  9212: 106.25,
  9213: 106.5,
  9214: 107,
  9215: 107.25,
  9216: 107.5,
  9217: 108.25,
  9218: 108.5,
};

/** Degrees of WGS 84 under their usual names. */
const WGS84_NAMES = new Set(["EPSG:4326", "EPSG:4979", "CRS:84", "OGC:CRS84", "WGS84"]);

/** Systems known by name: WGS 84 and VN-2000, in degrees, UTM and the zones of provinces. */
function projString(name: string): string | undefined {
  const code = /^EPSG:(\d+)$/i.exec(name)?.[1];
  if (!code) return undefined;
  if (code === "4756") return `+proj=longlat ${VN2000}`;
  if (code === "3405" || code === "3406")
    return `+proj=utm +zone=${code === "3405" ? 48 : 49} ${VN2000}`;
  if (/^326(47|48|49|50)$/.test(code)) return `+proj=utm +zone=${code.slice(3)} +datum=WGS84`;
  if (code === "3857") return "+proj=merc +a=6378137 +b=6378137 +units=m";
  const meridian = TM3_ZONES[code];
  return meridian === undefined
    ? undefined
    : `+proj=tmerc +lat_0=0 +lon_0=${meridian} +k=0.9999 +x_0=500000 +y_0=0 ${VN2000}`;
}

/** True for a system whose positions are already what we want. */
export const isWgs84 = (crs: string | null) => crs === null || WGS84_NAMES.has(crs.toUpperCase());

/**
 * Moves every position from `crs` to WGS 84 degrees.
 *
 * @param crs  An EPSG code of Viet Nam or a PROJ string that starts with `+proj=`.
 * @throws {Refusal} For a system that is not known.
 */
export async function reproject(features: RoughFeature[], crs: string): Promise<RoughFeature[]> {
  const from = /^\+proj=[-+=.,\w\s]+$/.test(crs) ? crs : projString(crs);
  if (!from) {
    const known = "EPSG:4326, 4756, 3405, 3406, 32648, 32649, 3857, 5896–5899, 9205–9218";
    throw new Refusal(`coordinate system ${crs.slice(0, 80)} is not known`, [
      `known are ${known}; any other as a PROJ string: --crs "+proj=utm +zone=48 …"`,
    ]);
  }
  const output = await runMapshaper(
    `-i in.json -proj from="${from}" crs="+proj=longlat +datum=WGS84" -o out.json format=geojson`,
    { "in.json": toGeoJson(features) },
    `cannot reproject from ${crs}`,
  );
  const moved = readGeoJson(output["out.json"]!, () => {}).features;
  const polygonsOf = new Map(moved.map((one) => [one.properties.get("n"), one.polygons]));
  return features.map((feature, n) => ({ ...feature, polygons: polygonsOf.get(n) ?? [] }));
}
