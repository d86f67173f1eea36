import type { StructureSnapshot } from "../generation/snapshot.ts";
import type { CommuneColumns } from "../staffing/commune-columns.ts";
import { totalsOf } from "../staffing/totals.ts";
import { type CarriedColumns, NOBODY, ROLES, type Role } from "./carried-columns.ts";
import { COUNTRY, type Counts } from "./carry.ts";

/**
 * Totals over carried units. All posts of then are in them: those of units with a figure, the known
 * parts of the others, and what stands unassigned; the last is told apart as well. States, judged units,
 * the smallest strength and the shortfall speak of units with a figure alone.
 *
 * @param rows  Positions in the columns.
 * @param unassigned  What stands unassigned in the same scope.
 */
export function carriedTotals(
  columns: CarriedColumns,
  rows: Iterable<number>,
  unassigned: Counts<Role>,
) {
  const list = [...rows];
  const totals = totalsOf(columns, list);
  const sum = { ...unassigned };
  for (const row of list) {
    for (const role of ROLES) sum[role] += columns.atLeast[row]![role];
  }
  const { chiefs, deputies, officers, reinforcement } = sum;
  const strength = chiefs + deputies + officers;
  return { ...totals, strength, chiefs, deputies, officers, reinforcement, unassigned };
}

/** What stands unassigned in some provinces, and with the country as a whole what has no province. */
export function unassignedIn(
  { unassigned }: Pick<CarriedColumns, "unassigned">,
  structure: StructureSnapshot,
  province?: number,
): Counts<Role> {
  if (province !== undefined) {
    return unassigned.get(structure.provinces[province]!.code) ?? NOBODY;
  }
  const sum = { ...NOBODY };
  for (const counts of unassigned.values()) for (const role of ROLES) sum[role] += counts[role];
  return sum;
}

/**
 * What stands unassigned in a scope: all of it in the country, in a set that of the provinces it names.
 *
 * @param scope  "VN", a code, or several with commas between them.
 */
export function unassignedUnder(
  { unassigned }: Pick<CarriedColumns, "unassigned">,
  scope: string,
): Counts<Role> {
  const codes = scope.split(",");
  const sum = { ...NOBODY };
  for (const [code, counts] of unassigned) {
    if (scope !== COUNTRY && !codes.includes(code)) continue;
    for (const role of ROLES) sum[role] += counts[role];
  }
  return sum;
}

/** Provinces, or the country, in which posts stand unassigned, by code. */
export const unassignedList = (
  { unassigned }: Pick<CarriedColumns, "unassigned">,
  provinces: readonly string[],
) =>
  [...unassigned]
    .filter(([code]) => code === COUNTRY || provinces.includes(code))
    .map(([province, counts]) => ({ province, ...counts }))
    .sort((a, b) => (a.province < b.province ? -1 : 1));

export const areCarried = (columns: CommuneColumns): columns is CarriedColumns =>
  "unassigned" in columns;
