import { entriesOn } from "../requests/register.ts";
import type { RequestEntry } from "../requests/schema.ts";
import { findUnit } from "../units/lineage.ts";
import { type Behind, counted, type Question } from "./behind.ts";

const REQUESTS: Record<string, (entry: RequestEntry) => boolean> = {
  all: () => true,
  open: ({ state }) => state === "open",
  closed: ({ state }) => state === "closed",
};

/**
 * Requests of a scope: `open`, `closed`, `all`, `route.<route>`, or the open ones of one kind. One row
 * each, with what was asked and what became of it.
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
    rows: entries.map(
      ({ structure: of, code, askedOn, kind, text, route, assignee, ...entry }) => ({
        list: "request",
        unit: findUnit(snapshot, of, code),
        asOf: askedOn,
        counts: 1,
        values: { kind, text, route, assignee: assignee || null, state: entry.state },
        document: entry.document,
        batch: entry.batch,
      }),
    ),
  });
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
