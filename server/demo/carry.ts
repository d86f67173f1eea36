import { allot } from "../history/allot.ts";
import type { StaffingRow } from "../ledger/rows.ts";
import { addMonths, LAST_DAY_2021 } from "./calendar.ts";
import type { Country } from "./country.ts";
import { NOBODY, ROLES, type Roles } from "./roles.ts";

/** What each unit of 2021 is known to have on its last day: its last report, unless over a year old. */
export function lastKnown(rows: StaffingRow[]): Map<string, Roles> {
  const oldest = addMonths(LAST_DAY_2021, -12);
  const latest = new Map<string, StaffingRow>();
  for (const row of rows) {
    if (row.asOf < oldest || row.asOf > LAST_DAY_2021) continue;
    const known = latest.get(row.code);
    if (!known || known.asOf < row.asOf) latest.set(row.code, row);
  }
  return latest;
}

/**
 * Carries counts by role over the change of structure. A unit goes whole to its one successor; one
 * that was split is allotted by its area shares, role by role, so national totals by role are conserved.
 *
 * @returns Code of 2026 → posts; a unit that receives nothing known is absent.
 */
export function carryRoles(country: Country, known: Map<string, Roles>): Map<string, Roles> {
  const carried = new Map<string, Roles>();
  for (const [code, roles] of known) {
    const shares = country.sharesOf.get(code)!;
    const weights = shares.map((share) => share.weight);
    for (const role of ROLES) {
      allot(roles[role], weights).forEach((posts, i) => {
        const { to } = shares[i]!;
        const sum = carried.get(to) ?? { ...NOBODY };
        sum[role] += posts;
        carried.set(to, sum);
      });
    }
  }
  return carried;
}

/** The same for one count, such as vehicles or posts that nobody has split by role. */
export function carryCounts(country: Country, counts: Map<string, number>): Map<string, number> {
  const carried = new Map<string, number>();
  for (const [code, count] of counts) {
    const shares = country.sharesOf.get(code)!;
    allot(
      count,
      shares.map((share) => share.weight),
    ).forEach((part, i) => {
      const { to } = shares[i]!;
      carried.set(to, (carried.get(to) ?? 0) + part);
    });
  }
  return carried;
}
