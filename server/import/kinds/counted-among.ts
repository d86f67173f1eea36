import type { Snapshot } from "../../generation/snapshot.ts";
import { factsOn } from "../../indicators/facts-on.ts";
import { unitReader } from "../../indicators/readers.ts";
import { resolveScope } from "../../indicators/scope.ts";
import { countByKind, type UnitsByKind } from "../../indicators/stated-base.ts";
import { membersOf } from "../../indicators/tally.ts";
import type { RowContext } from "./kind.ts";

const known = new WeakMap<Snapshot, Map<string, UnitsByKind>>();
/** Rows of a file are about few scopes on few dates. */
const MOST_KNOWN = 1000;

/**
 * Units that an indicator is counted among in the scope of a row on its date, by kind; all of the scope
 * where the scheme covers none.
 */
export function countedAmong(indicator: string, context: RowContext): UnitsByKind {
  const { snapshot, structure, target, asOf } = context;
  const reader = unitReader(snapshot, indicator, "in-force", asOf);
  const key = `${structure} ${target.code} ${asOf} ${reader?.among ? indicator : ""}`;
  const counts = known.get(snapshot) ?? new Map<string, UnitsByKind>();
  known.set(snapshot, counts);
  const before = counts.get(key);
  if (before) return before;
  const scope = resolveScope(snapshot, target.code, { asOf, structure });
  const facts = factsOn(snapshot, scope, scope.asOf);
  const members = membersOf(facts, reader ?? {}, scope.indices);
  const units = countByKind(facts, members.length > 0 ? members : scope.indices);
  if (counts.size >= MOST_KNOWN) counts.clear();
  counts.set(key, units);
  return units;
}
