import type { ObservationRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import type { Facts } from "./facts.ts";
import { sortKinds } from "./tally.ts";

/** How many units of each kind an indicator is counted among. */
export type UnitsByKind = ReadonlyMap<UnitKind, number>;

/** Units of a base by their kind. */
export function countByKind({ structure }: Facts, members: readonly number[]): UnitsByKind {
  const units = new Map<UnitKind, number>();
  for (const i of members) {
    const { kind } = structure.communes[i]!;
    units.set(kind, (units.get(kind) ?? 0) + 1);
  }
  return units;
}

/** Units of some kinds together. */
export const unitsOfKinds = (units: UnitsByKind, kinds: readonly UnitKind[]): number =>
  kinds.reduce((sum, kind) => sum + (units.get(kind) ?? 0), 0);

/**
 * Kinds of the units that a statement counts among: those it names, where they are as many as it says;
 * else all, else the only kinds that are: "40 of 80" among 80 xã and 12 thị trấn speaks of the xã.
 *
 * @returns undefined where no base of the scope has as many units, or several have.
 */
export function statedKinds(
  units: UnitsByKind,
  { kinds, of }: Pick<ObservationRow, "kinds" | "of">,
): UnitKind[] | undefined {
  const present = [...units.keys()];
  const fits = (some: readonly UnitKind[]) => of === null || unitsOfKinds(units, some) === of;
  const wanted = kinds.length === 0 ? present : present.filter((kind) => kinds.includes(kind));
  if (fits(wanted)) return sortKinds(wanted);
  if (kinds.length > 0) return undefined;
  const fitting = subsets(present).filter(fits);
  return fitting.length === 1 ? sortKinds(fitting[0]!) : undefined;
}

/** Every choice of some of a few things but none and all. */
function subsets<T>(all: readonly T[]): T[][] {
  const choices = Array.from({ length: Math.max(0, 2 ** all.length - 2) }, (_, i) => i + 1);
  return choices.map((choice) => all.filter((_, place) => choice & (1 << place)));
}
