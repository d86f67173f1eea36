import type { RequestRow } from "../ledger/rows.ts";
import type { RequestEntry } from "./schema.ts";

const DAY_MS = 86_400_000;

/** Whole days from one date to another. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** How a request stands on a date. */
export type Standing = Pick<RequestEntry, "route" | "assignee" | "state" | "stateOn" | "ageDays">;

/**
 * How a request stands on a date. Before the day on which it got its route and state it is open and not
 * routed; a request asked on the day itself is 0 days old. A closed one stops ageing.
 *
 * @returns undefined before it was asked.
 */
export function standingOn(row: RequestRow, asOf: string): Standing | undefined {
  if (row.askedOn > asOf) return undefined;
  const isTold = row.stateOn <= asOf;
  const { route, assignee, state, stateOn } = isTold
    ? row
    : { route: "unrouted" as const, assignee: "", state: "open" as const, stateOn: null };
  const until = state === "closed" && stateOn ? stateOn : asOf;
  const ageDays = Math.max(0, daysBetween(row.askedOn, until));
  return { route, assignee, state, stateOn, ageDays };
}
