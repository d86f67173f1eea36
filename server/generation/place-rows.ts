import {
  DOUBLE,
  type DuckDBConnection,
  DuckDBDataChunk,
  type DuckDBType,
  type DuckDBValue,
  INTEGER,
  LIST,
  listValue,
  VARCHAR,
} from "@duckdb/node-api";
import type { PreparedManifest } from "../boundaries/prepared.ts";
import { run } from "../database.ts";
import { slices } from "../ledger/slices.ts";
import type { Level } from "../schema.ts";
import { loadLineage } from "../units/gazetteer.ts";
import type { Unit } from "../units/schema.ts";
import type { Places } from "./places.ts";
import { IN_FORCE } from "./structures.ts";
import { CREATE_PLACE_TABLES } from "./tables.ts";

const LIST_OF_DOUBLES = LIST(DOUBLE);
const LIST_OF_TEXTS = LIST(VARCHAR);
const UNIT_TYPES: DuckDBType[] = [
  ...[VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR, VARCHAR],
  ...[LIST_OF_DOUBLES, LIST_OF_DOUBLES, DOUBLE, INTEGER, DOUBLE, DOUBLE, DOUBLE, LIST_OF_TEXTS],
];
const STRUCTURE_TYPES: DuckDBType[] = [
  ...[VARCHAR, VARCHAR, VARCHAR, LIST_OF_DOUBLES, VARCHAR, VARCHAR, VARCHAR, INTEGER],
];
const LINEAGE_TYPES: DuckDBType[] = [VARCHAR, VARCHAR, VARCHAR, VARCHAR, DOUBLE];

/** Fills the temporary tables `unit`, `structure` and `lineage`, from which a build copies. */
export async function fillPlaceTables(
  connection: DuckDBConnection,
  structures: readonly { manifest: PreparedManifest; places: Places }[],
): Promise<void> {
  for (const statement of CREATE_PLACE_TABLES) await run(connection, statement);
  for (const { manifest, places } of structures) {
    const rowOf = (level: Level) => (unit: Unit) => unitRow(manifest, places, level, unit);
    await fill(connection, "unit", UNIT_TYPES, places.provinces, rowOf("province"));
    await fill(connection, "unit", UNIT_TYPES, places.communes, rowOf("commune"));
  }
  const manifests = structures.map(({ manifest }) => manifest);
  await fill(connection, "structure", STRUCTURE_TYPES, manifests, structureRow);
  await fill(connection, "lineage", LINEAGE_TYPES, await loadLineage(), (link) => [
    link.from,
    link.to,
    link.basis,
    link.part,
    link.share,
  ]);
}

const unitRow = (
  { structure }: PreparedManifest,
  { neighbours }: Places,
  level: Level,
  unit: Unit,
): DuckDBValue[] => [
  structure,
  level,
  unit.code,
  unit.name,
  unit.kind,
  unit.parent,
  unit.district,
  unit.districtCode,
  listValue(unit.centre),
  listValue(unit.bounds),
  unit.areaKm2,
  unit.population,
  unit.borderKm.china,
  unit.borderKm.laos,
  unit.borderKm.cambodia,
  listValue(neighbours.get(unit.code) ?? []),
];

const structureRow = (manifest: PreparedManifest): DuckDBValue[] => [
  manifest.structure,
  IN_FORCE[manifest.structure].from,
  IN_FORCE[manifest.structure].until,
  listValue(manifest.bounds),
  manifest.id,
  manifest.kind,
  manifest.source,
  manifest.maxZoom,
];

async function fill<T>(
  connection: DuckDBConnection,
  table: string,
  types: readonly DuckDBType[],
  list: readonly T[],
  rowOf: (item: T) => DuckDBValue[],
): Promise<void> {
  const appender = await connection.createAppender(table, "main", "temp");
  try {
    for await (const { rows } of slices(list, 512)) {
      const chunk = DuckDBDataChunk.create(types, rows.length);
      chunk.setRows(rows.map(rowOf));
      appender.appendDataChunk(chunk);
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}
