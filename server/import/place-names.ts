import type { Snapshot } from "../generation/snapshot.ts";
import { STRUCTURES } from "../schema.ts";
import { fold } from "../units/fold.ts";

const bySnapshot = new WeakMap<Snapshot, string[]>();

/** Folded names of all units, districts and provinces: what tells a column of units from one of people. */
export function placeNamesOf(snapshot: Snapshot): string[] {
  const known = bySnapshot.get(snapshot);
  if (known) return known;
  const names = new Set<string>();
  for (const id of STRUCTURES) {
    const { provinces, communes } = snapshot.structures[id];
    for (const { name, district } of [...provinces, ...communes]) {
      names.add(fold(name));
      if (district) names.add(fold(district));
    }
  }
  const list = [...names];
  bySnapshot.set(snapshot, list);
  return list;
}
