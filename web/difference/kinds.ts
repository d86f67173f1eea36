import type { ChangedUnit } from "../../server/difference/schema.ts";

export const KINDS = ["gained", "lost", "moved", "appeared", "vanished"] as const;
/** What happened to the figure of a unit. */
export type ChangeKind = (typeof KINDS)[number];

export function kindOf({ before, after, change }: ChangedUnit): ChangeKind {
  if (before.strength === null && after.strength !== null) return "appeared";
  if (before.strength !== null && after.strength === null) return "vanished";
  if (!change.strength) return "moved";
  return change.strength > 0 ? "gained" : "lost";
}
