import MiniSearch from "minisearch";
import type { Snapshot } from "../generation/snapshot.ts";
import { type Level, STRUCTURES, type Structure } from "../schema.ts";
import { fold } from "./fold.ts";
import { KIND_LABELS } from "./kind-words.ts";
import type { Unit } from "./schema.ts";

/** A unit as it is searched for. */
export interface Entry {
  /** Order in the index: units in force first, provinces before communes, then by code. */
  id: number;
  structure: Structure;
  level: Level;
  unit: Unit;
  /** Its province, with the district before it in 2021; empty for a province. */
  place: string;
  /** Folded. */
  name: string;
  foldedPlace: string;
  /** First letters of the name of a province: "hcm". */
  initials: string;
  isCurrent: boolean;
}

export interface SearchIndex {
  entries: Entry[];
  /** Distinct folded names: a third of the units share theirs, and an index of names alone is small. */
  names: MiniSearch<{ id: string }>;
  byName: Map<string, Entry[]>;
}

const bySnapshot = new WeakMap<Snapshot, SearchIndex>();

/** Units of both structures, indexed when first asked for in a generation. */
export function searchIndexOf(snapshot: Snapshot): SearchIndex {
  const known = bySnapshot.get(snapshot);
  if (known) return known;
  const entries = entriesOf(snapshot);
  const byName = new Map<string, Entry[]>();
  for (const entry of entries) {
    const namesakes = byName.get(entry.name);
    if (namesakes) namesakes.push(entry);
    else byName.set(entry.name, [entry]);
  }
  const names = new MiniSearch<{ id: string }>({
    fields: ["id"],
    tokenize: (text) => text.split(" "),
    processTerm: (term) => term,
    searchOptions: { combineWith: "AND" },
  });
  names.addAll([...byName.keys()].map((id) => ({ id })));
  const index = { entries, names, byName };
  bySnapshot.set(snapshot, index);
  return index;
}

/** A unit that kept code, kind and name through the change of structure is one unit, listed once. */
function entriesOf(snapshot: Snapshot): Entry[] {
  const seen = new Set<string>();
  const entries: Entry[] = [];
  const folded = new Map<string, string>();
  const foldOnce = (text: string) => {
    const known = folded.get(text) ?? fold(text);
    folded.set(text, known);
    return known;
  };
  for (const id of STRUCTURES.toReversed()) {
    const { provinces, communes, provinceOf, inForceUntil } = snapshot.structures[id];
    const add = (unit: Unit, level: Level, place: string) => {
      const name = foldOnce(unit.name);
      const identity = `${unit.code} ${unit.kind} ${name}`;
      if (seen.has(identity)) return;
      seen.add(identity);
      const initials = level === "province" ? initialsOf(name) : "";
      const isCurrent = inForceUntil === null;
      const foldedPlace = foldOnce(place);
      const given = { structure: id, level, unit, place, name, foldedPlace, initials, isCurrent };
      entries.push({ id: entries.length, ...given });
    };
    for (const province of provinces) add(province, "province", "");
    communes.forEach((commune, i) => {
      const province = provinces[provinceOf[i]!]!;
      const label = `${KIND_LABELS[province.kind]} ${province.name}`;
      add(commune, "commune", commune.district ? `${commune.district}, ${label}` : label);
    });
  }
  return entries;
}

const initialsOf = (name: string) =>
  name
    .split(" ")
    .map((word) => word[0])
    .join("");
