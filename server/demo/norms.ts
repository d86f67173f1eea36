import type { NormRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import { readTable } from "../units/gazetteer.ts";
import { CARRY_DATE } from "./calendar.ts";

/** Norms that documents name, from `geodata/norms.csv`. */
export function readNorms(): NormRow[] {
  return readTable("norms").map((row) => ({
    id: row.id!,
    scope: row.scope!,
    kinds: row.kinds!.split(";") as UnitKind[],
    role: row.role as NormRow["role"],
    min: Number(row.min),
    max: row.max ? Number(row.max) : null,
    effectiveFrom: row.effective_from!,
    due: row.due || null,
    effectiveUntil: null,
    authority: row.authority!,
    document: row.document!,
    demo: false,
    replacedBy: null,
  }));
}

const illustrative = (
  id: string,
  scope: string,
  kinds: UnitKind[],
  role: NormRow["role"],
  min: number,
  max: number | null,
  authority: string,
): NormRow => ({
  id,
  scope,
  kinds,
  role,
  min,
  max,
  effectiveFrom: CARRY_DATE,
  due: "2026-12-31",
  effectiveUntil: null,
  authority: `Minh họa: ${authority}`,
  document: "DEMO-NORM",
  demo: true,
  replacedBy: null,
});

/**
 * Illustrative norms for the larger units since 1 July 2025. Thanh Hóa has one of its own because its
 * five posts of 2019 name the same scope and would otherwise go before the country's.
 */
export const DEMO_NORMS: NormRow[] = [
  illustrative("demo-2026-xa", "VN", ["xa"], "total", 15, null, "ít nhất 15 người mỗi xã"),
  illustrative(
    "demo-2026-xa-thanh-hoa",
    "38",
    ["xa"],
    "total",
    15,
    null,
    "ít nhất 15 người mỗi xã, Thanh Hóa",
  ),
  illustrative(
    "demo-2026-phuong",
    "VN",
    ["phuong"],
    "total",
    22,
    null,
    "ít nhất 22 người mỗi phường",
  ),
  illustrative(
    "demo-2026-dac-khu",
    "VN",
    ["dac_khu"],
    "total",
    8,
    null,
    "ít nhất 8 người mỗi đặc khu",
  ),
  illustrative(
    "demo-2026-deputy",
    "VN",
    ["xa", "phuong"],
    "deputy",
    2,
    4,
    "hai đến bốn phó trưởng mỗi xã, phường",
  ),
];
