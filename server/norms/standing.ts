import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { UNIT_STATES } from "../schema.ts";
import { postsAt, type StaffingOn, staffingOn } from "../staffing/state.ts";
import { type Finding, findingOf, isMeantFor, isReplaced, judgeFor, ROLES } from "./judge.ts";
import type { Norm, NormStanding, NormState, Standing } from "./schema.ts";

/**
 * How every norm stands on a date, and how the communes stand that it judges by itself: those that are
 * due and for which `normInForce` finds this norm and no other.
 *
 * State of a norm, the first that holds:
 *
 * - `to_come`: before its first day.
 * - `replaced`: the norm that takes its place is in force, or it ended for the one that will.
 * - `ended`: after its last day.
 * - `overtaken`: units are meant by it, and narrower or later norms go before it for all of them.
 * - `idle`: no unit of the structure is meant by it, such as one for townships after 1 July 2025.
 * - `not_due`, `in_force`: it judges some unit; before its due date, or since.
 */
export function standingsOn(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
): NormStanding[] {
  const { norms } = snapshot;
  const judges = ROLES.map((role) => judgeFor(norms, role, asOf));
  const standings = new Map(norms.map(({ id }) => [id, nobody()]));
  const meant = new Set<string>();
  const on = staffingOn(structure, asOf);

  structure.communes.forEach((unit, i) => {
    if (!isDue(on, i)) return;
    for (const norm of norms) if (!meant.has(norm.id) && isMeantFor(norm, unit)) meant.add(norm.id);
    const posts = postsAt(structure, on.row[i]!, i);
    for (const judge of judges) {
      const norm = judge(unit);
      if (norm) count(standings.get(norm.id)!, findingOf(norm, posts, asOf));
    }
  });
  return norms.map((norm) => {
    const standing = standings.get(norm.id)!;
    const isMeant = meant.has(norm.id);
    return { id: norm.id, state: stateOf(norm, norms, asOf, standing, isMeant), ...standing };
  });
}

/** Ids of the norms that judge some unit on a date. */
export const judgingOn = (
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
): ReadonlySet<string> =>
  new Set(standingsOn(snapshot, structure, asOf).flatMap(({ id, ruled }) => (ruled > 0 ? id : [])));

function stateOf(
  norm: Norm,
  norms: readonly Norm[],
  asOf: string,
  { ruled }: Standing,
  isMeant: boolean,
): NormState {
  if (asOf < norm.effectiveFrom) return "to_come";
  if (isReplaced(norm, norms, asOf)) return "replaced";
  if (norm.effectiveUntil !== null && norm.effectiveUntil < asOf) {
    return norm.replacedBy === null ? "ended" : "replaced";
  }
  if (ruled === 0) return isMeant ? "overtaken" : "idle";
  return norm.due !== null && asOf < norm.due ? "not_due" : "in_force";
}

export const nobody = (): Standing => ({
  ruled: 0,
  met: 0,
  below: 0,
  above: 0,
  notDue: 0,
  unknown: 0,
  shortfall: 0,
});

/** Adds what a norm says of one unit. */
export function count(standing: Standing, finding: Finding | undefined): void {
  if (!finding) return;
  standing.ruled++;
  standing.shortfall += finding.shortfall ?? 0;
  if (finding.count === null) standing.unknown++;
  else if (finding.maximum === "above") standing.above++;
  else if (finding.minimum === "below") standing.below++;
  else if (finding.minimum === "not_due") standing.notDue++;
  else standing.met++;
}

/** Whether the scheme covers a commune on the date. */
export function isDue({ state }: StaffingOn, i: number): boolean {
  const name = UNIT_STATES[state[i]!]!;
  return name !== "not_applicable" && name !== "dissolved";
}
