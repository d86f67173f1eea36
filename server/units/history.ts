import { NO_REPORT, type StructureSnapshot } from "../generation/snapshot.ts";
import { postsOnLoan } from "../reinforcement/active.ts";
import { staffingOn } from "../staffing/state.ts";
import type { UnitCard } from "./card-schema.ts";

type History = UnitCard["history"];

/**
 * What a commune reported up to a date, oldest first. A date without a report has no row.
 *
 * @param index  Of the commune in its structure.
 */
export function communeHistory(
  structure: StructureSnapshot,
  index: number,
  asOf: string,
  documentIds: readonly string[],
): History {
  const { communes, staffing } = structure;
  const { code } = communes[index]!;
  return staffing.dates.flatMap((date, row) => {
    const cell = row * communes.length + index;
    if (date > asOf || staffing.chiefs[cell] === NO_REPORT) return [];
    return {
      asOf: date,
      chiefs: staffing.chiefs[cell]!,
      deputies: staffing.deputies[cell]!,
      officers: staffing.officers[cell]!,
      reinforcement: postsOnLoan(structure, code, date),
      document: documentIds[staffing.document[cell]!]!,
    };
  });
}

/**
 * Sums over the communes of a province on each date for which any of them reported, up to `asOf`:
 * every commune counts with the figure that held on the date, its own last report.
 */
export function provinceHistory(
  structure: StructureSnapshot,
  index: number,
  asOf: string,
  documentIds: readonly string[],
): History {
  const { communes, staffing } = structure;
  const members = structure.communesOf[index]!;
  return staffing.dates.flatMap((date, at) => {
    const reported = (i: number) => staffing.chiefs[at * communes.length + i] !== NO_REPORT;
    if (date > asOf || !members.some(reported)) return [];
    const { row } = staffingOn(structure, date, members);
    const known = members.filter((i) => row[i]! >= 0);
    if (known.length === 0) return [];
    const cells = known.map((i) => row[i]! * communes.length + i);
    const sum = (column: Int16Array) => cells.reduce((total, cell) => total + column[cell]!, 0);
    return {
      asOf: date,
      chiefs: sum(staffing.chiefs),
      deputies: sum(staffing.deputies),
      officers: sum(staffing.officers),
      reinforcement: members.reduce(
        (total, i) => total + postsOnLoan(structure, communes[i]!.code, date),
        0,
      ),
      document: mostFrequent(cells.map((cell) => documentIds[staffing.document[cell]!]!)),
    };
  });
}

/** The document behind most of the figures of a sum; of equals the first by id. */
export function mostFrequent(ids: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return ranked[0]![0];
}
