import type { Progress } from "../prepared.ts";
import type { RoughCollection } from "./feature.ts";
import { jsonType, readGeoJson } from "./read-geojson.ts";
import { readGeoPackage } from "./read-geopackage.ts";
import { readShapefile, SHAPEFILE_PARTS } from "./read-shapefile.ts";
import { readTopoJson } from "./read-topojson.ts";
import { Refusal } from "./refusal.ts";
import { gunzip, unzip } from "./unpack.ts";

const OTHERS = [".geojson", ".json", ".topojson", ".gpkg"];

/**
 * Reads the features of a file. What it is shows in its first bytes; its name does not matter.
 *
 * @param layer  Which one, where a file holds several.
 * @throws {Refusal} When it is none of the four formats, damaged, or too large.
 */
export async function readFeatures(
  stored: Buffer,
  layer: string | undefined,
  progress: Progress,
): Promise<RoughCollection> {
  progress("unpack");
  const bytes = gunzip(stored);
  progress("read");
  if (bytes.length === 0) throw new Refusal("the file is empty");
  if (startsWith(bytes, "SQLite format 3\0")) return readGeoPackage(bytes, layer, progress);
  if (startsWith(bytes, "PK")) {
    const files = unzip(bytes, [...SHAPEFILE_PARTS, ...OTHERS]);
    if ([...files.keys()].some((name) => /\.shp$/i.test(name))) {
      return readShapefile(files, layer, progress);
    }
    const other = [...files.values()].filter((file) => !startsWith(file, "PK"));
    if (other.length === 1) return readFeatures(other[0]!, layer, progress);
    throw new Refusal("the zip archive holds no Shapefile", [...files.keys()].slice(0, 20));
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    throw new Refusal("the text is UTF-16: save it as UTF-8");
  }
  if (!/^\uFEFF?\s*\{/.test(bytes.toString("utf8", 0, 200))) {
    throw new Refusal("the file is no GeoJSON, TopoJSON, zipped Shapefile or GeoPackage");
  }
  const type = jsonType(bytes);
  if (type === "Topology") return readTopoJson(bytes, layer, progress);
  if (type === "FeatureCollection") return readGeoJson(bytes, progress);
  const found = type ? `a ${type.slice(0, 40)}` : "something else";
  throw new Refusal(`JSON, but ${found}: a FeatureCollection or a Topology is needed`);
}

const startsWith = (bytes: Buffer, text: string) =>
  bytes.subarray(0, text.length).equals(Buffer.from(text, "latin1"));
