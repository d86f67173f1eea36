import type { Snapshot } from "../generation/snapshot.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import type { Looked } from "./desk.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import type { ImportKind, Preflight } from "./schema.ts";
import { sumsOf } from "./sums.ts";

type DatedSums = Preflight["sums"];

/** Kinds whose rows tell what stood on a day; of the others what is in the ledger is summed up. */
const OF_A_DAY = new Set<ImportKind>(["staffing", "headquarters", "sources"]);
/** Of a file with many dates, the newest of each structure: each is a table to read. */
const MOST_DATES = 4;

/**
 * Sums before and after on the dates that the rows of a file touch, in the units of then, newest first; on
 * one date where it would change nothing.
 */
export function datedSums(looked: Looked, today: string): { sums: DatedSums; leftOut: number } {
  const { content, snapshot, evaluation } = looked;
  const sums: DatedSums = [];
  let leftOut = 0;
  for (const structure of STRUCTURES) {
    const rows = evaluation.results
      .filter((result) => result.structure === structure)
      .filter(({ outcome }) => outcome === "new" || outcome === "changed")
      .flatMap((result) => result.rows);
    if (rows.length === 0) continue;
    const dates = datesOf(looked, structure, rows, today);
    leftOut += Math.max(0, dates.length - MOST_DATES);
    for (const asOf of dates.slice(0, MOST_DATES)) {
      const scopes = sumsOf(content.kind, snapshot, structure, asOf, rows);
      sums.push({ asOf, structure, scopes });
    }
  }
  if (sums.length === 0) {
    const { structure } = looked;
    const asOf = within(snapshot, structure, looked.asOf ?? today);
    sums.push({ asOf, structure, scopes: sumsOf(content.kind, snapshot, structure, asOf, []) });
  }
  return { sums: sums.sort((a, b) => (a.asOf > b.asOf ? -1 : 1)), leftOut };
}

/** Dates of the sums, newest first; that of what lasts is the date of the file, or today. */
function datesOf(
  { asOf, content, snapshot }: Looked,
  structure: Structure,
  rows: readonly LedgerRow[],
  today: string,
): string[] {
  const own = rows.map(({ row }) => String(row.asOf ?? row.askedOn ?? row.setOn ?? ""));
  const dates = [...new Set(own.filter((date) => date !== ""))].sort().reverse();
  if (OF_A_DAY.has(content.kind) && dates.length > 0) return dates;
  return [dates[0] ?? within(snapshot, structure, asOf ?? today)];
}

/** The day, or the nearest on which the structure was in force. */
function within(snapshot: Snapshot, structure: Structure, day: string): string {
  const { inForceFrom, inForceUntil } = snapshot.structures[structure];
  if (inForceUntil !== null && day > inForceUntil) return inForceUntil;
  return day < inForceFrom ? inForceFrom : day;
}
