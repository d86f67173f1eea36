import type { IndicatorUnits } from "../../server/indicators/schema.ts";
import type { UnitKind } from "../../server/schema.ts";

export const OUTCOMES = ["yes", "no", "unknown"] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** One unit behind a figure. */
export interface UnitRow {
  code: string;
  name: string;
  kind: UnitKind;
  place: string;
  value: number | null;
  /** Posts it has, where it is held to a number of them; null when not known. */
  count: number | null;
  /** The least it needs. */
  least: number | null;
  outcome: Outcome;
  asOf: string | null;
  /** Title of the document. */
  document: string;
}

/**
 * Columns as rows. What is missing comes first, then what nobody reported, then what is done; in each by
 * name.
 *
 * @param compare  Order of names.
 */
export function unitRows(units: IndicatorUnits, compare: (a: string, b: string) => number) {
  const titles = new Map(units.documents.map(({ id, title }) => [id, title]));
  const rows = units.codes.map((code, i): UnitRow => {
    const value = units.values[i] ?? null;
    return {
      code,
      name: units.names[i]!,
      kind: units.kinds[i]!,
      place: units.places[i]!,
      value,
      count: units.compared?.counts[i] ?? null,
      least: units.compared?.least[i] ?? null,
      outcome: value === null ? "unknown" : value > 0 ? "yes" : "no",
      asOf: units.dates[i] ?? null,
      document: titles.get(units.documentIds[i] ?? "") ?? "",
    };
  });
  const rank = { no: 0, unknown: 1, yes: 2 };
  return rows.sort((a, b) => rank[a.outcome] - rank[b.outcome] || compare(a.name, b.name));
}
