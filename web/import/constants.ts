import type * as schema from "../../server/import/schema.ts";

export type ImportKind = schema.ImportKind;

/** As in server/import/schema.ts, from which the web takes types alone. */
export const IMPORT_KINDS = [
  "staffing",
  "reinforcements",
  "headquarters",
  "training",
  "indicators",
  "norms",
  "lineage",
  "requests",
  "sources",
  "marks",
] as const satisfies readonly ImportKind[];

/** Outcomes of rows in the order in which a person cares. */
export const OUTCOMES = [
  "choices",
  "impossible",
  "changed",
  "new",
  "unchanged",
  "ignored",
] as const satisfies readonly schema.Outcome[];
