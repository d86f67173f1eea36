import { entriesOn } from "../requests/register.ts";
import type { RequestEntry, RequestStep } from "../requests/schema.ts";
import { findUnit } from "../units/lineage.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";

const REQUESTS: Record<string, (entry: RequestEntry) => boolean> = {
  all: () => true,
  open: ({ state }) => state === "open",
  closed: ({ state }) => state === "closed",
};

/**
 * Requests of a scope: `open`, `closed`, `all`, `route.<route>`, or the open ones of one kind. One row
 * each, with what was asked and what became of it; what was told of it before stands under them.
 */
export function traceRequests(question: Question, member: string): Behind {
  const { snapshot, structure, asOf, scope } = question;
  const route = /^route\.(.+)$/.exec(member)?.[1];
  const wanted = route
    ? (entry: RequestEntry) => entry.route === route
    : (REQUESTS[member] ??
      ((entry: RequestEntry) => entry.state === "open" && entry.kind === member));
  const entries = entriesOn(
    snapshot,
    asOf,
    structure.id,
    scope === "VN" ? undefined : scope,
  ).filter(wanted);
  return counted({
    rows: entries.map((entry) => rowOf(question, entry, entry)),
    under: entries.flatMap((entry) =>
      entry.steps.slice(0, -1).map((step) => rowOf(question, entry, step)),
    ),
  });
}

/** A request in one of its states. */
function rowOf(
  { snapshot }: Question,
  { structure, code, askedOn, kind, text }: RequestEntry,
  { route, assignee, state, document, batch }: RequestEntry | RequestStep,
): RowBehind {
  return {
    list: "request",
    unit: findUnit(snapshot, structure, code),
    asOf: askedOn,
    counts: 1,
    values: { kind, text, route, assignee: assignee || null, state },
    ...{ document, batch },
  };
}

/** One norm as it was told. */
export function traceNorm({ snapshot }: Question, id: string): Behind {
  const norm = snapshot.norms.find((known) => known.id === id);
  if (!norm) return { rows: [] };
  const { min, max, due, kinds, scope, effectiveFrom, document, batch } = norm;
  return {
    rows: [
      {
        list: "norm",
        unit: undefined,
        asOf: effectiveFrom,
        counts: min,
        values: { min, max, due, kinds: kinds.join(", "), scope },
        document,
        batch,
      },
    ],
    made: "stated",
    value: min,
    norms: [norm],
  };
}
