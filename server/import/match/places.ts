import { readDistrict, readProvince } from "./names.ts";
import { mayMean } from "./spelling.ts";
import type { District, UnitIndex } from "./unit-index.ts";

/** What a text says about where a unit lies. */
export interface Place {
  /** Province codes of the structure that it may mean; undefined where it says nothing of provinces. */
  provinces?: Set<string>;
  /** Districts of 2021 that it may mean. */
  districts?: Set<string>;
}

/**
 * Provinces of the structure that a text may name: by code, name or initials ("HCM"). A province that has
 * ended stands for the one it joined.
 *
 * @returns Empty where it names none.
 */
export function provincesNamed(index: UnitIndex, text: string): ReadonlySet<string> {
  return remembered(index.provinceTexts, text, () => findProvinces(index, text));
}

function findProvinces(index: UnitIndex, text: string): Set<string> {
  const found = new Set<string>();
  const digits = /^\d{1,2}$/.exec(text.trim())?.[0].padStart(2, "0");
  if (digits && index.byCode.has(digits)) return found.add(digits);
  for (const reading of readProvince(text)) {
    for (const { unit, name, initials } of index.provinces) {
      if (mayMean(reading, name) || reading.folded === initials) {
        found.add(unit.code);
      }
    }
    for (const { unit, name } of index.formerProvinces) {
      if (!mayMean(reading, name)) continue;
      const [successor] = index.successors(unit.code);
      if (successor) found.add(successor.code);
    }
  }
  return found;
}

/** Districts that a text may name, with the kind where it is written: a huyện and a thị xã share names. */
export function districtsNamed(index: UnitIndex, text: string): readonly District[] {
  return remembered(index.districtTexts, text, () => findDistricts(index, text));
}

/** A file repeats few places many times. */
function remembered<T>(known: Map<string, T>, text: string, find: () => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const found = find();
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(text, found);
  return found;
}
const MOST_TEXTS = 5000;

function findDistricts(index: UnitIndex, text: string): District[] {
  const found = new Set<District>();
  for (const { kind, name } of readDistrict(text)) {
    for (const district of index.districtsByFolded.get(name.folded) ?? []) {
      if (kind !== undefined && district.kind !== kind) continue;
      if (mayMean(name, district.bare)) found.add(district);
    }
  }
  return [...found];
}
