import type { StructureSnapshot } from "../../generation/snapshot.ts";
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
  column("batch", "Lô", "whole"),
  column("unsupported", "Không còn văn bản", "flag"),
];

/** A read limited to a province is named by its code. */
export const baseOf = (within: string | undefined | null, level: string): string =>
  `${within ?? "VN"} ${level}`;
