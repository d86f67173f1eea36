import type { BatchRows } from "./rows.ts";

/**
 * What a row is about. Of two rows about the same, the one of the newest batch holds: that is how a
 * correction supersedes. Requests keep what they were before on the same day as well.
 */
export const KEYS: Record<keyof BatchRows, readonly string[]> = {
  documents: ["id"],
  norms: ["id"],
  scheme: ["structure", "scope", "kinds", "from"],
  noUnit: ["structure", "code", "from"],
  staffing: ["structure", "code", "asOf"],
  sources: ["id"],
  reinforcements: ["id"],
  ladders: ["structure", "code", "ladder", "asOf"],
  vehicles: ["structure", "code", "asOf"],
  targets: ["id", "setOn"],
  observations: ["structure", "scope", "indicator", "kinds", "asOf"],
  trainings: ["structure", "scope", "asOf", "topic"],
  requests: ["id", "stateOn"],
  templates: ["id"],
  allocations: ["from", "to"],
  sourcePosts: ["source", "asOf"],
  marks: ["structure", "code", "mark", "from"],
  withdrawals: ["kind", "id"],
  choices: ["text", "within", "structure", "code"],
};

/** The key of a row as one text; the order of kinds does not matter. */
export function keyOf(list: keyof BatchRows, row: object): string {
  const values = KEYS[list].map((name) => {
    const value = (row as Record<string, unknown>)[name];
    return Array.isArray(value) ? [...value].sort().join("+") : String(value);
  });
  return values.join(" · ");
}
