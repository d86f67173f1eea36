import { NO_REPORT, type Snapshot } from "../generation/snapshot.ts";
import type { UnitCard } from "../units/card-schema.ts";
import { mostFrequent } from "../units/history.ts";
import { carriedOn, NOBODY, partsOf, ROLES } from "./carried-columns.ts";
import { reformOf } from "./reform.ts";

/**
 * What units of 2026 had before their first day, on each date for which any of their parts reported,
 * oldest first. A commune has a row only where every part that was due is known: a partial sum would
 * read as a loss. A province has the sum of what was known, with what stands unassigned in it.
 *
 * @param members  Indices of the communes of 2026.
 * @param province  Code of the province that they are; without it `members` is one commune.
 */
export function carriedHistory(
  snapshot: Snapshot,
  members: readonly number[],
  asOf: string,
  province?: string,
): UnitCard["history"] {
  const [former, present] = [snapshot.structures["2021"], snapshot.structures["2026"]];
  const { parts } = reformOf(snapshot);
  const codes = members.map((i) => present.communes[i]!.code);
  const indices = [...new Set(codes.flatMap((code) => parts.get(code) ?? []))];
  const { dates, chiefs } = former.staffing;
  return dates.flatMap((date, line) => {
    const reported = (i: number) => chiefs[line * former.communes.length + i] !== NO_REPORT;
    if (date > asOf || date >= present.inForceFrom || !indices.some(reported)) return [];
    const carried = carriedOn(snapshot, date, indices);
    const due = codes.flatMap((code) => partsOf(carried, former, code));
    const known = due.filter(({ row }) => row >= 0);
    if (known.length === 0 || (!province && due.some(({ isKnown }) => !isKnown))) return [];
    const left = province ? carried.standing.unassigned.get(province) : undefined;
    const sum = { ...(left ?? NOBODY) };
    for (const code of codes) {
      const posts = carried.standing.units.get(code) ?? NOBODY;
      for (const role of ROLES) sum[role] += posts[role];
    }
    const document = mostFrequent(known.map((part) => snapshot.documentIds[part.document]!));
    return { asOf: date, ...sum, document };
  });
}
