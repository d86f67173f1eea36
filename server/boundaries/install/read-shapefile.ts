import type { Progress } from "../prepared.ts";
import { VN2000_TO_WGS84 } from "./crs.ts";
import type { RoughCollection } from "./feature.ts";
import { chooseLayer } from "./layer.ts";
import { readGeoJson, withoutLines } from "./read-geojson.ts";
import { runMapshaper } from "./run-mapshaper.ts";

export const SHAPEFILE_PARTS = [".shp", ".shx", ".dbf", ".prj", ".cpg"] as const;

/**
 * Reads a Shapefile from the files of its zip, in the encoding that its `.cpg` names and moved to WGS 84
 * from the system that its `.prj` names.
 *
 * @throws {Refusal} When parts are missing or do not fit.
 */
export async function readShapefile(
  files: Map<string, Buffer>,
  layer: string | undefined,
  progress: Progress,
): Promise<RoughCollection> {
  const names = [...files.keys()].filter((name) => /\.shp$/i.test(name));
  const chosen = chooseLayer(
    names.map((name) => name.slice(0, -".shp".length)),
    layer,
  );
  const parts: Record<string, Buffer> = {};
  for (const part of SHAPEFILE_PARTS) {
    const wanted = `${chosen}${part}`.toLowerCase();
    const name = [...files.keys()].find((file) => file.toLowerCase() === wanted);
    if (name) parts[`in${part}`] = files.get(name)!;
  }
  const prj = parts["in.prj"]?.toString("latin1");
  if (prj) parts["in.prj"] = Buffer.from(withShift(prj), "latin1");
  const output = await runMapshaper(
    `-i in.shp ${prj ? '-proj crs="+proj=longlat +datum=WGS84"' : ""} -o out.json format=geojson`,
    parts,
    "cannot read the Shapefile",
  );
  return withoutLines("Shapefile", readGeoJson(output["out.json"]!, progress));
}

/** A `.prj` written by GIS programs names VN-2000 without its shift, and would be read as WGS 84. */
function withShift(prj: string): string {
  if (!/VN[-_ ]?2000/i.test(prj) || /TOWGS84/i.test(prj)) return prj;
  return prj.replace(/SPHEROID\[[^\]]*\]/i, `$&,TOWGS84[${VN2000_TO_WGS84}]`);
}
