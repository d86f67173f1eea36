import type { ChangedUnit } from "./schema.ts";

export const CHANGE_KINDS = ["gained", "lost", "moved", "appeared", "vanished"] as const;
/** What happened to the strength of a unit that changed; `moved` is the same sum, or none on either side. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

export function kindOf({
  before,
  after,
  change,
}: Pick<ChangedUnit, "before" | "after" | "change">): ChangeKind {
  if (before.strength === null && after.strength !== null) return "appeared";
  if (before.strength !== null && after.strength === null) return "vanished";
  if (!change.strength) return "moved";
  return change.strength > 0 ? "gained" : "lost";
}
