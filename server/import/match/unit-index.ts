import type { Snapshot } from "../../generation/snapshot.ts";
import type { Structure } from "../../schema.ts";
import { findUnit, relationsOf } from "../../units/lineage.ts";
import type { Unit } from "../../units/schema.ts";
import { type DistrictKind, readDistrict } from "./names.ts";
import { type Spelling, spell } from "./spelling.ts";

/** A commune as it is looked for. */
export interface Named {
  unit: Unit;
  name: Spelling;
}

export interface District {
  code: string;
  /** With its kind: "Huyện Mỹ Xuyên". */
  name: string;
  kind: DistrictKind | undefined;
  bare: Spelling;
  province: string;
}

export interface Province {
  unit: Unit;
  name: Spelling;
  /** "hcm"; empty for names of two words, whose initials are many's. */
  initials: string;
}

/** Units of one structure by name and place, and the names they bore before. */
export interface UnitIndex {
  structure: Structure;
  byCode: Map<string, Unit>;
  byFolded: Map<string, Named[]>;
  provinces: Province[];
  districts: District[];
  districtsByFolded: Map<string, District[]>;
  /** Units of the structure before, which a file may still name. Empty for the first structure. */
  formerByFolded: Map<string, Named[]>;
  formerProvinces: Province[];
  /** What texts were found to mean. */
  provinceTexts: Map<string, ReadonlySet<string>>;
  districtTexts: Map<string, readonly District[]>;
  /** Where a former unit went, largest part first. */
  successors(code: string): { code: string; part: "full" | "partial" }[];
  predecessors(code: string): { code: string; part: "full" | "partial" }[];
}

const bySnapshot = new WeakMap<Snapshot, Map<Structure, UnitIndex>>();

/** Indexed when first asked for in a generation. */
export function unitIndexOf(snapshot: Snapshot, structure: Structure): UnitIndex {
  const indexes = bySnapshot.get(snapshot) ?? new Map<Structure, UnitIndex>();
  bySnapshot.set(snapshot, indexes);
  const known = indexes.get(structure);
  if (known) return known;
  const index = makeIndex(snapshot, structure);
  indexes.set(structure, index);
  return index;
}

function makeIndex(snapshot: Snapshot, structure: Structure): UnitIndex {
  const { provinces, communes } = snapshot.structures[structure];
  const former = structure === "2026" ? snapshot.structures["2021"] : undefined;
  const districts = districtsOf(snapshot);
  return {
    structure,
    byCode: new Map([...provinces, ...communes].map((unit) => [unit.code, unit])),
    byFolded: byFolded(communes),
    provinces: provinces.map(provinceOf),
    provinceTexts: new Map(),
    districtTexts: new Map(),
    districts,
    districtsByFolded: group(districts, ({ bare }) => bare.folded),
    formerByFolded: former ? byFolded(former.communes) : new Map(),
    formerProvinces: former ? former.provinces.map(provinceOf) : [],
    successors: (code) => relationsOf(snapshot, "2021", code).successors,
    predecessors: (code) => relationsOf(snapshot, "2026", code).predecessors,
  };
}

function provinceOf(unit: Unit): Province {
  const name = spell(unit.name);
  const words = name.folded.split(" ");
  return { unit, name, initials: words.length > 2 ? words.map((word) => word[0]).join("") : "" };
}

const byFolded = (units: readonly Unit[]) =>
  group(
    units.map((unit) => ({ unit, name: spell(unit.name) })),
    ({ name }) => name.folded,
  );

/** Districts were there in the structure of 2021 alone; a later file may still name them. */
function districtsOf(snapshot: Snapshot): District[] {
  const found = new Map<string, District>();
  for (const { district, districtCode, parent } of snapshot.structures["2021"].communes) {
    if (!district || !districtCode || found.has(districtCode)) continue;
    const { kind, name } = readDistrict(district).at(-1)!;
    found.set(districtCode, {
      code: districtCode,
      name: district,
      kind,
      bare: name,
      province: parent!,
    });
  }
  return [...found.values()];
}

function group<T>(list: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOf(one);
    const known = groups.get(key);
    if (known) known.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Districts of 2021 that a unit lies in, or that its predecessors lay in. */
export function districtCodesOf(snapshot: Snapshot, index: UnitIndex, unit: Unit): Set<string> {
  if (unit.districtCode) return new Set([unit.districtCode]);
  const codes = index.predecessors(unit.code).map(({ code }) => {
    return findUnit(snapshot, "2021", code)?.districtCode;
  });
  return new Set(codes.filter((code) => code != null));
}
