import type { Snapshot } from "../generation/snapshot.ts";
import { STRUCTURES } from "../schema.ts";
import { fold } from "../units/fold.ts";

const bySnapshot = new WeakMap<Snapshot, ReadonlySet<string>>();
const DISTRICT_KIND = /^(?:huyen|quan|thi xa|thanh pho) (?=[a-z])/;

/** Folded names of all units, districts and provinces: what tells a unit that is named after a person from one. */
export function placeNamesOf(snapshot: Snapshot): ReadonlySet<string> {
  const known = bySnapshot.get(snapshot);
  if (known) return known;
  const names = new Set<string>();
  for (const id of STRUCTURES) {
    const { provinces, communes } = snapshot.structures[id];
    for (const { name, district } of [...provinces, ...communes]) {
      names.add(fold(name));
      if (!district) continue;
      const whole = fold(district);
      names.add(whole).add(whole.replace(DISTRICT_KIND, ""));
    }
  }
  bySnapshot.set(snapshot, names);
  return names;
}
