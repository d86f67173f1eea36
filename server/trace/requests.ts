import { entriesOn } from "../requests/register.ts";
import type { RequestEntry, RequestStep } from "../requests/schema.ts";
import type { Level } from "../schema.ts";
import { findUnit } from "../units/lineage.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { codesOf } from "./place.ts";

type Test = (entry: RequestEntry) => boolean;

const STATES: Record<string, Test> = {
  all: () => true,
  open: ({ state }) => state === "open",
  closed: ({ state }) => state === "closed",
};

/**
 * Which requests a figure counts: `open`, `closed`, `all`, the open ones of a kind, or `by.` with a state,
 * a route and a kind, each of which may be `any`.
 */
function testOf(member: string): Test {
  const [by, state, route, kind] = member.split(".");
  if (by !== "by") {
    return STATES[member] ?? ((entry) => entry.state === "open" && entry.kind === member);
  }
  const isMet = (wanted: string | undefined, own: string) => wanted === "any" || wanted === own;
  return (entry) =>
    isMet(state, entry.state) && isMet(route, entry.route) && isMet(kind, entry.kind);
}

/** Requests that had been asked in a scope, each once. */
function entriesOf({ snapshot, structure, asOf, scope }: Question): RequestEntry[] {
  const entries = codesOf(scope).flatMap((code) =>
    entriesOn(snapshot, asOf, structure.id, code === "VN" ? undefined : code),
  );
  return [...new Map(entries.map((entry) => [entry.id, entry])).values()];
}

/** A request in one of its states. */
function rowOf(
  { snapshot }: Question,
  { structure, code, askedOn, kind, text }: RequestEntry,
  { route, assignee, state, document, batch }: RequestEntry | RequestStep,
  counts = 1,
): RowBehind {
  return {
    list: "request",
    unit: findUnit(snapshot, structure, code),
    from: snapshot.structures[structure],
    asOf: askedOn,
    counts,
    values: { kind, text, route, assignee: assignee || null, state },
    ...{ document, batch },
  };
}

/** What was told of requests before their present state. */
const earlierRows = (question: Question, entries: readonly RequestEntry[]): RowBehind[] =>
  entries.flatMap((entry) =>
    entry.steps.slice(0, -1).map((step) => rowOf(question, entry, step, 0)),
  );

/**
 * Requests of a scope, one row each, with what was asked and what became of it; what was told of it before
 * stands under them.
 */
export function traceRequests(question: Question, member: string): Behind {
  const entries = entriesOf(question).filter(testOf(member));
  return counted({
    rows: entries.map((entry) => rowOf(question, entry, entry)),
    under: earlierRows(question, entries),
  });
}

/** Days since one request was asked; of a closed one, the days it took. */
export function traceRequestAge(question: Question, id: string): Behind {
  const entry = entriesOf(question).find((known) => known.id === id);
  if (!entry) return { rows: [] };
  const rows = [rowOf(question, entry, entry, entry.ageDays)];
  return { rows, under: earlierRows(question, [entry]), made: "days" };
}

/**
 * Units with open requests: `province.open`, `commune.posts`. One row each with the requests behind it;
 * those of a unit that was split stand with its province alone.
 */
export function traceRequestPlaces(question: Question, member: string): Behind {
  const { structure } = question;
  const [level, kind = "open"] = member.split(".") as [Level, string?];
  const places = new Map<string, RequestEntry[]>();
  for (const entry of entriesOf(question).filter(testOf(kind))) {
    const code = level === "province" ? entry.now.province : entry.now.code;
    if (code === null || !structure.indexOf.has(code)) continue;
    places.set(code, [...(places.get(code) ?? []), entry]);
  }
  const units = level === "province" ? structure.provinces : structure.communes;
  return counted({
    rows: [...places].map(([code, entries]) => ({
      list: "unit",
      unit: units[structure.indexOf.get(code)!],
      asOf: question.asOf,
      counts: 1,
      values: { open: entries.length },
    })),
    under: [...places.values()].flat().map((entry) => rowOf(question, entry, entry)),
  });
}
