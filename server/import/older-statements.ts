import type { Snapshot } from "../generation/snapshot.ts";
import { factsOn } from "../indicators/facts-on.ts";
import { unitReader } from "../indicators/readers.ts";
import { resolveScope } from "../indicators/scope.ts";
import { membersOf, rowsReading } from "../indicators/tally.ts";
import type { ObservationRow } from "../ledger/rows.ts";
import type { LedgerRow } from "./kinds/kind.ts";

/** Beyond it the note would take longer than the file. */
const MOST_LOOKED_AT = 1000;

/** How many statements are older than a row of the units they are about: those rows are told before them. */
export function olderStatements(
  snapshot: Snapshot,
  rows: readonly LedgerRow[],
  today: string,
): number {
  const newest = new Map<string, string>();
  const stated = rows.filter(({ list }) => list === "observations").slice(0, MOST_LOOKED_AT);
  return stated.filter(({ row }) => {
    const { structure, scope, indicator, asOf } = row as unknown as ObservationRow;
    const key = `${structure} ${scope} ${indicator}`;
    const date = newest.get(key) ?? newestRow(snapshot, { structure, scope, indicator }, today);
    newest.set(key, date);
    return date > asOf;
  }).length;
}

/** Date of the newest row of a unit behind an indicator; "" where rows of units do not make it. */
function newestRow(
  snapshot: Snapshot,
  { structure, scope, indicator }: Pick<ObservationRow, "structure" | "scope" | "indicator">,
  today: string,
): string {
  const place = resolveScope(snapshot, scope, { asOf: today, structure });
  const reader = unitReader(snapshot, indicator, "in-force", place.asOf);
  if (!reader) return "";
  const facts = factsOn(snapshot, place, place.asOf);
  return rowsReading(facts, reader, membersOf(facts, reader, place.indices)).asOf ?? "";
}
