import type { NoUnitRow, SchemeRow } from "../ledger/rows.ts";
import type { Structure } from "../schema.ts";
import { CARRY_DATE, LAST_DAY_2021, SCHEME_START } from "./calendar.ts";
import type { Place } from "./country.ts";

const THANH_HOA = "38";
const rule = (
  structure: Structure,
  scope: string,
  kinds: string[],
  from: string,
  document: string,
): SchemeRow => ({ structure, scope, kinds, from, until: null, document });

/**
 * Who the scheme covers in the demo. Document A counts xã, document B Thanh Hóa's thị trấn too, document
 * D Sóc Trăng's; phường follow when the district level ends in March 2025.
 */
export const SCHEME: SchemeRow[] = [
  rule("2021", "VN", ["xa"], SCHEME_START, "A"),
  rule("2021", THANH_HOA, ["thi_tran"], SCHEME_START, "B"),
  rule("2021", "VN", ["thi_tran"], "2022-08-19", "DEMO"),
  rule("2021", "VN", ["phuong"], "2025-03-01", "DEMO"),
  rule("2026", "VN", ["xa", "phuong", "dac_khu"], CARRY_DATE, "DEMO"),
];

/** Trường Sa's three communes of 2021; Hoàng Sa was a district without communes. */
const WITHOUT_UNIT_2021 = ["22736", "22737", "22739"];
/** Illustrative: the ministry counts 3,319 units in 3,321 communes and does not name the two. */
const WITHOUT_UNIT_2026 = ["20333", "22736"];

export const NO_UNIT: NoUnitRow[] = [
  ...WITHOUT_UNIT_2021.map((code) => ({
    structure: "2021" as const,
    code,
    from: SCHEME_START,
    until: LAST_DAY_2021,
    document: "DEMO",
  })),
  ...WITHOUT_UNIT_2026.map((code) => ({
    structure: "2026" as const,
    code,
    from: CARRY_DATE,
    until: null,
    document: "DEMO",
  })),
];

/** First day a place is covered by the scheme; null when it has no unit. */
export function joinDate(structure: Structure, place: Place): string | null {
  if (NO_UNIT.some((row) => row.structure === structure && row.code === place.code)) return null;
  const dates = SCHEME.filter(
    (row) =>
      row.structure === structure &&
      (row.scope === "VN" || row.scope === place.province) &&
      row.kinds.includes(place.kind),
  ).map((row) => row.from);
  return dates.sort()[0] ?? null;
}
