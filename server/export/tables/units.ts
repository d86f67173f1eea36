import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import type { Level } from "../../schema.ts";
import { unitsOf } from "../../units/list.ts";
import { column, type ExportTable, idColumn } from "../table.ts";
import { BOUNDARY_WORDS } from "../words.ts";
import { baseOf, scopeOf, UNIT_COLUMNS, unitCells } from "./unit-cells.ts";

/** The units of `/api/units`, with a point instead of a boundary. */
export function unitsTable(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { level, within, asOf }: { level: Level; within?: number; asOf: string },
): ExportTable {
  const units = unitsOf(structure, level, within);
  return {
    name: "units",
    columns: [
      ...UNIT_COLUMNS,
      column("area_km2", "Diện tích, km²", "number"),
      column("population", "Dân số", "whole"),
      column("border_china_km", "Biên giới với Trung Quốc, km", "number"),
      column("border_laos_km", "Biên giới với Lào, km", "number"),
      column("border_cambodia_km", "Biên giới với Campuchia, km", "number"),
      column("lon", "Kinh độ", "number"),
      column("lat", "Vĩ độ", "number"),
      idColumn("boundaries", "Ranh giới", BOUNDARY_WORDS),
    ],
    rows: units.map((unit) => [
      ...unitCells(structure, unit),
      unit.areaKm2,
      unit.population,
      unit.borderKm.china,
      unit.borderKm.laos,
      unit.borderKm.cambodia,
      ...unit.centre,
      structure.boundaries.kind,
    ]),
    positions: units.map(({ centre }) => centre),
    about: {
      generation: snapshot.id,
      asOf,
      structure: structure.id,
      scope: scopeOf(structure, within),
      base: baseOf(units),
      norm: "",
      demo: false,
    },
  };
}
