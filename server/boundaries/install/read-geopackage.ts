import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sqlite from "node-sqlite3-wasm";
import type { Progress } from "../prepared.ts";
import { type RoughCollection, type RoughFeature, type RoughPolygon, whereIs } from "./feature.ts";
import { chooseLayer } from "./layer.ts";
import { MOST_FEATURES, MOST_VERTICES } from "./limits.ts";
import { Refusal, reasonOf } from "./refusal.ts";
import { polygonsOfWkb } from "./wkb.ts";

type Row = Record<string, number | bigint | string | Uint8Array | null>;

const LAYERS = `
  SELECT c.table_name AS name, g.column_name AS geometry, s.organization AS organization,
         s.organization_coordsys_id AS code
  FROM gpkg_contents c
  JOIN gpkg_geometry_columns g ON g.table_name = c.table_name
  LEFT JOIN gpkg_spatial_ref_sys s ON s.srs_id = g.srs_id
  JOIN sqlite_master m ON m.name = c.table_name AND m.type = 'table'
  WHERE c.data_type = 'features'
    AND upper(g.geometry_type_name) IN ('GEOMETRY', 'POLYGON', 'MULTIPOLYGON', 'GEOMETRYCOLLECTION')`;

/**
 * Reads one table of a GeoPackage. Views are left alone: their SQL is the file's own.
 *
 * @throws {Refusal} When it is damaged or holds several layers and `layer` names none.
 */
export function readGeoPackage(
  bytes: Buffer,
  layer: string | undefined,
  progress: Progress,
): RoughCollection {
  const folder = mkdtempSync(join(tmpdir(), "geopackage-"));
  let database: InstanceType<typeof sqlite.Database> | undefined;
  try {
    const path = join(folder, "in.gpkg");
    writeFileSync(path, bytes);
    database = new sqlite.Database(path, { readOnly: true, fileMustExist: true });
    const layers = database.all(LAYERS) as Row[];
    const name = chooseLayer(
      layers.map((row) => String(row.name)),
      layer,
    );
    const chosen = layers.find((row) => row.name === name)!;
    const crs = crsOf(chosen);
    return { format: "GeoPackage", features: readRows(database, chosen, progress), crs };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(`cannot read the GeoPackage: ${reasonOf(error)}`, [], { cause: error });
  } finally {
    database?.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Undefined systems (codes −1 and 0) are taken as degrees; the checks of positions find metres. */
function crsOf({ organization, code }: Row): string | null {
  const known = typeof organization === "string" && Number(code) > 0;
  return known ? `${organization.toUpperCase()}:${code}` : null;
}

function readRows(
  database: InstanceType<typeof sqlite.Database>,
  { name, geometry }: Row,
  progress: Progress,
): RoughFeature[] {
  const features: RoughFeature[] = [];
  const table = `"${String(name).replaceAll('"', '""')}"`;
  const total = Number((database.get(`SELECT count(*) AS n FROM ${table}`) as Row).n);
  if (total > MOST_FEATURES) throw new Refusal(`more than ${MOST_FEATURES} features`);
  const statement = database.prepare(`SELECT * FROM ${table}`);
  let vertices = 0;
  try {
    for (const row of statement.iterate() as Iterable<Row>) {
      const place = { index: features.length + 1, line: null };
      const { [String(geometry)]: blob, ...properties } = row;
      const polygons = blob instanceof Uint8Array ? polygonsOfBlob(blob, place) : [];
      for (const polygon of polygons) for (const ring of polygon) vertices += ring.length / 2;
      if (vertices > MOST_VERTICES) throw new Refusal(`more than ${MOST_VERTICES} vertices`);
      features.push({ ...place, properties: new Map(Object.entries(properties)), polygons });
      if (features.length % 200 === 0) progress("read", features.length / total);
    }
  } finally {
    statement.finalize();
  }
  return features;
}

const ENVELOPE_BYTES = [0, 32, 48, 48, 64];

/** @see OGC 12-128r19, clause 2.1.3: a header before the well-known binary. */
function polygonsOfBlob(blob: Uint8Array, place: { index: number; line: null }): RoughPolygon[] {
  const flags = blob[3] ?? 0;
  const envelope = ENVELOPE_BYTES[(flags >> 1) & 7];
  if (blob[0] !== 0x47 || blob[1] !== 0x50 || envelope === undefined) {
    throw new Refusal(`${whereIs(place)}: its geometry is no GeoPackage geometry`);
  }
  const empty = (flags & 0x10) !== 0;
  if (empty) return [];
  try {
    return polygonsOfWkb(blob.subarray(8 + envelope));
  } catch (error) {
    const reason = error instanceof RangeError ? "the geometry is cut short" : reasonOf(error);
    throw new Refusal(`${whereIs(place)}: ${reason}`);
  }
}
