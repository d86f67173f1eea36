import type { StructureSnapshot } from "../../generation/snapshot.ts";
import { baseWords } from "../../indicators/bases.ts";
import { sortKinds } from "../../indicators/tally.ts";
import { KIND_LABELS } from "../../units/kind-words.ts";
import type { Unit } from "../../units/schema.ts";
import { type Cell, column } from "../table.ts";

/** Who a row is about, in the first columns of every export of units. */
export const UNIT_COLUMNS = [
  column("code", "Mã"),
  column("name", "Tên"),
  column("kind", "Loại"),
  column("district", "Huyện (2021)"),
  column("province_code", "Mã tỉnh"),
  column("province", "Tỉnh, thành phố"),
];

export function unitCells(structure: StructureSnapshot, unit: Unit): Cell[] {
  const { code, name, kind, district, parent } = unit;
  const province = parent === null ? undefined : structure.indexOf.get(parent);
  return [
    code,
    name,
    KIND_LABELS[kind],
    district,
    parent,
    province === undefined ? null : structure.provinces[province]!.name,
  ];
}

/** Where a figure comes from, in the last columns of its row. */
export const SOURCE_COLUMNS = [
  column("document", "Văn bản"),
  column("batch", "Lần nhập", "whole"),
  column("unsupported", "Không còn văn bản", "flag"),
];

/** The units of a table: "103 xã, phường". */
export const baseOf = (units: readonly Unit[]): string =>
  baseWords(units.length, sortKinds(units.map(({ kind }) => kind)), false);

/** What a read was limited to: the code of a province, or "VN". */
export const scopeOf = ({ provinces }: StructureSnapshot, within: number | undefined): string =>
  within === undefined ? "VN" : provinces[within]!.code;
