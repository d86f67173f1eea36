import MiniSearch from "minisearch";
import type { Snapshot } from "../generation/snapshot.ts";
import { type Level, STRUCTURES, type Structure } from "../schema.ts";
import { fold } from "./fold.ts";
import { KIND_LABELS } from "./kind-words.ts";
import { findUnit } from "./lineage.ts";
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

function entriesOf(snapshot: Snapshot): Entry[] {
  const entries: Entry[] = [];
  const add = (structure: Structure, level: Level, unit: Unit, [place, foldedPlace]: Place) => {
    const isCurrent = structure === "2026";
    if (!isCurrent && wentOn(snapshot, unit)) return;
    const name = fold(unit.name);
    const initials = level === "province" ? initialsOf(name) : "";
    const id = entries.length;
    entries.push({ id, structure, level, unit, place, name, foldedPlace, initials, isCurrent });
  };
  for (const structure of STRUCTURES.toReversed()) {
    const { provinces, communes, provinceOf } = snapshot.structures[structure];
    for (const province of provinces) add(structure, "province", province, ["", ""]);
    const placeOf = provinces.map(places);
    communes.forEach((commune, i) => {
      add(structure, "commune", commune, placeOf[provinceOf[i]!]!(commune.district));
    });
  }
  return entries;
}

type Place = readonly [place: string, foldedPlace: string];

/** Places within a province by district, each folded once. */
function places({ kind, name }: Unit): (district: string | null) => Place {
  const label = `${KIND_LABELS[kind]} ${name}`;
  const known = new Map<string | null, Place>([[null, [label, fold(label)]]]);
  return (district) => {
    const found = known.get(district);
    if (found) return found;
    const text = `${district}, ${label}`;
    const place = [text, fold(text)] as const;
    known.set(district, place);
    return place;
  };
}

/** A unit that kept code, kind and name through the change of structure is one unit, listed once. */
function wentOn(snapshot: Snapshot, former: Unit): boolean {
  const present = findUnit(snapshot, "2026", former.code);
  return present?.name === former.name && present.kind === former.kind;
}

const initialsOf = (name: string) =>
  name
    .split(" ")
    .map((word) => word[0])
    .join("");
