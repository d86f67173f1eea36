import type { Held, Snapshot } from "../generation/snapshot.ts";
import type { RequestRow } from "../ledger/rows.ts";
import type { RequestEntry } from "./schema.ts";

/** What was told of one request, by day and then by batch; never empty. */
export type RequestRows = readonly Held<RequestRow>[];

const bySnapshot = new WeakMap<Snapshot, Map<string, RequestRows>>();

/** Everything that was told of each request, by id. */
export function requestsById(snapshot: Snapshot): Map<string, RequestRows> {
  const known = bySnapshot.get(snapshot);
  if (known) return known;
  const found = new Map<string, Held<RequestRow>[]>();
  for (const row of snapshot.requests) {
    const rows = found.get(row.id);
    if (rows) rows.push(row);
    else found.set(row.id, [row]);
  }
  bySnapshot.set(snapshot, found);
  return found;
}

const DAY_MS = 86_400_000;

/** Whole days from one date to another. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** How a request stands on a date. */
export interface Standing
  extends Pick<RequestEntry, "route" | "assignee" | "state" | "stateOn" | "ageDays"> {
  /** The row that tells it; the first one before anything was told. */
  row: RequestRows[number];
  /** What was told up to the date, the state in force last. */
  told: RequestRows;
}

/**
 * How a request stands on a date. Before the day on which it got its first route and state it is open and
 * not routed; a request asked on the day itself is 0 days old. A closed one stops ageing.
 *
 * @returns undefined before it was asked.
 */
export function standingOn(rows: RequestRows, asOf: string): Standing | undefined {
  const told = rows.filter(({ stateOn }) => stateOn <= asOf);
  const row = told.at(-1) ?? rows[0]!;
  if (row.askedOn > asOf) return undefined;
  const { route, assignee, state, stateOn } = told.at(-1) ?? NOTHING_TOLD;
  const until = state === "closed" && stateOn ? stateOn : asOf;
  const ageDays = Math.max(0, daysBetween(row.askedOn, until));
  return { row, route, assignee, state, stateOn, ageDays, told };
}

const NOTHING_TOLD = { route: "unrouted", assignee: "", state: "open", stateOn: null } as const;
