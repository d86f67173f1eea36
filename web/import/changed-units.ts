import type { PreflightRow } from "../../server/import/schema.ts";
import { fetchRows } from "./client.ts";

/** More than a person reads in a list of links. */
const MOST_UNITS = 200;

export type ChangedUnit = Pick<
  NonNullable<PreflightRow["unit"]>,
  "code" | "name" | "kind" | "place"
>;

/** Units of the rows that a preflight would bring in, each once, in the order of the file. */
export async function changedUnits(id: string): Promise<ChangedUnit[]> {
  const query = { offset: 0, limit: MOST_UNITS };
  const answers = await Promise.all([
    fetchRows(id, { ...query, outcome: "changed" }),
    fetchRows(id, { ...query, outcome: "new" }),
  ]);
  const units = new Map<string, ChangedUnit>();
  for (const { unit } of answers.flatMap(({ rows }) => rows)) {
    if (unit) units.set(unit.code, unit);
  }
  return [...units.values()].slice(0, MOST_UNITS);
}
