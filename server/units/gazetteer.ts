import { createReadStream, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse as parseInParts } from "csv-parse";
import { parse } from "csv-parse/sync";
import { packageRoot } from "../package-root.ts";
import type { BorderKm, Position, Structure, UnitKind } from "../schema.ts";

/** A commune as the lists name it. Source of every column: geodata/SOURCES.md. */
export interface GazetteerCommune {
  code: string;
  /** Bare name in NFC. */
  name: string;
  kind: UnitKind;
  province: string;
  /** Only in 2021. */
  district: { code: string; name: string } | null;
  position: Position;
  /** `own` and all of 2026 are real positions; `successor` is that of the unit it joined. */
  positionBasis: "own" | "successor" | "approximate";
  /** Measured on the official polygons; null in 2021. */
  areaKm2: number | null;
  population: number | null;
  /** Null in 2021. */
  borderKm: BorderKm | null;
}

export interface GazetteerProvince {
  code: string;
  name: string;
  kind: UnitKind;
}

/** Which unit of 2026 received which unit of 2021. */
export interface Lineage {
  from: string;
  to: string;
  basis: "decree" | "area";
  part: "full" | "partial";
  /** Share of the old unit's area, 0 to 1; null where not measured. */
  share: number | null;
}

/** Rows of a table in `geodata/` as text, empty cells as "". */
export function readTable(name: string): Record<string, string>[] {
  const text = readFileSync(join(packageRoot(), "geodata", `${name}.csv`), "utf8");
  return parse(text.normalize("NFC"), { columns: true, bom: true, skip_empty_lines: true });
}

/** The same, read in parts, so that a server goes on answering meanwhile. */
async function loadTable(name: string): Promise<Record<string, string>[]> {
  const file = createReadStream(join(packageRoot(), "geodata", `${name}.csv`));
  const parser = file.pipe(parseInParts({ columns: true, bom: true, skip_empty_lines: true }));
  const rows: Record<string, string>[] = [];
  for await (const row of parser) rows.push(row);
  return rows;
}

/** Communes of a structure, sorted by code. */
export function readCommunes(structure: Structure): GazetteerCommune[] {
  return readTable(`gazetteer-${structure}`).map(communeOf).sort(byCode);
}

const loadedCommunes = new Map<Structure, Promise<readonly GazetteerCommune[]>>();

/** As {@link readCommunes}, without keeping others waiting; read once. */
export function loadCommunes(structure: Structure): Promise<readonly GazetteerCommune[]> {
  const loading =
    loadedCommunes.get(structure) ??
    loadTable(`gazetteer-${structure}`).then((rows) => rows.map(communeOf).sort(byCode));
  loadedCommunes.set(structure, loading);
  return loading;
}

const communeOf = (row: Record<string, string>): GazetteerCommune => ({
  code: row.code!,
  name: row.name!.normalize("NFC"),
  kind: row.kind as UnitKind,
  province: row.province_code!,
  district: row.district_code
    ? { code: row.district_code, name: row.district!.normalize("NFC") }
    : null,
  position: [Number(row.lon), Number(row.lat)],
  positionBasis: (row.position ?? "own") as GazetteerCommune["positionBasis"],
  areaKm2: row.area_km2 ? Number(row.area_km2) : null,
  population: row.population ? Number(row.population) : null,
  borderKm:
    row.border_china_km === undefined
      ? null
      : {
          china: Number(row.border_china_km),
          laos: Number(row.border_laos_km),
          cambodia: Number(row.border_cambodia_km),
        },
});

/** Provinces of a structure, sorted by code. */
export function readProvinces(structure: Structure): GazetteerProvince[] {
  return readTable(`provinces-${structure}`)
    .map((row) => ({ code: row.code!, name: row.name!, kind: row.kind as UnitKind }))
    .sort(byCode);
}

export function readLineage(): Lineage[] {
  return readTable("lineage-2021-to-2026").map(lineageOf);
}

let loadedLineage: Promise<readonly Lineage[]> | undefined;

/** As {@link readLineage}, without keeping others waiting; read once. */
export function loadLineage(): Promise<readonly Lineage[]> {
  loadedLineage ??= loadTable("lineage-2021-to-2026").then((rows) => rows.map(lineageOf));
  return loadedLineage;
}

const lineageOf = (row: Record<string, string>): Lineage => ({
  from: row.old_code!,
  to: row.new_code!,
  basis: row.basis as Lineage["basis"],
  part: row.part as Lineage["part"],
  share: row.area_share_of_old ? Number(row.area_share_of_old) : null,
});

const byCode = (a: { code: string }, b: { code: string }) =>
  a.code < b.code ? -1 : a.code > b.code ? 1 : 0;
