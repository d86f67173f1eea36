import { REQUEST_KINDS, REQUEST_ROUTES } from "../ledger/rows.ts";
import type { RequestEntry, RequestsAnswer, RequestsQuery, UnitRequests } from "./schema.ts";

type Facets = Pick<RequestsQuery, "kind" | "route" | "state">;

/** How many requests each choice of a filter would give, the other filters left as they are. */
export function countFacets(
  entries: readonly RequestEntry[],
  chosen: Facets,
): RequestsAnswer["counts"] {
  const kept = (facet: keyof Facets) =>
    entries.filter((entry) =>
      (["kind", "route", "state"] as const).every(
        (name) => name === facet || chosen[name] === undefined || entry[name] === chosen[name],
      ),
    );
  return {
    kinds: tally(REQUEST_KINDS, kept("kind"), ({ kind }) => kind),
    routes: tally(REQUEST_ROUTES, kept("route"), ({ route }) => route),
    states: tally(["open", "closed"] as const, kept("state"), ({ state }) => state),
    open: tally(
      REQUEST_KINDS,
      entries.filter(({ state }) => state === "open"),
      ({ kind }) => kind,
    ),
  };
}

/**
 * Open and closed requests of every unit that has any, and of every province. What stands in a unit
 * that was split is counted in its province alone, as `unassigned`.
 */
export function countUnits(
  entries: readonly RequestEntry[],
  nameOf: (code: string) => string,
): Pick<RequestsAnswer, "units" | "provinces"> {
  const units = new Map<string, UnitRequests>();
  const provinces = new Map<string, UnitRequests>();
  const unassigned = new Map<string, number>();
  for (const entry of entries) {
    const { code, province } = entry.now;
    add(provinces, province, entry);
    if (code !== null) add(units, code, entry);
    else if (entry.state === "open") unassigned.set(province, (unassigned.get(province) ?? 0) + 1);
  }
  return {
    units: sorted(units),
    provinces: sorted(provinces).map((counts) => ({
      ...counts,
      name: nameOf(counts.code),
      unassigned: unassigned.get(counts.code) ?? 0,
    })),
  };
}

function add(into: Map<string, UnitRequests>, code: string, entry: RequestEntry): void {
  const counts = into.get(code) ?? {
    code,
    open: 0,
    closed: 0,
    kinds: tally(REQUEST_KINDS, [], () => "other"),
    oldestDays: null,
  };
  into.set(code, counts);
  if (entry.state === "closed") {
    counts.closed++;
    return;
  }
  counts.open++;
  counts.kinds[entry.kind]++;
  counts.oldestDays = Math.max(counts.oldestDays ?? 0, entry.ageDays);
}

function tally<Key extends string>(
  keys: readonly Key[],
  entries: readonly RequestEntry[],
  keyOf: (entry: RequestEntry) => Key,
): Record<Key, number> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const entry of entries) counts[keyOf(entry)]++;
  return counts;
}

const sorted = (counts: Map<string, UnitRequests>): UnitRequests[] =>
  [...counts.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
