import type { Snapshot } from "../generation/snapshot.ts";
import type { UnitKind } from "../schema.ts";
import { fold } from "./fold.ts";
import { splitKind } from "./kind-words.ts";
import { findUnit, relationsOf } from "./lineage.ts";
import type { SearchResult } from "./schema.ts";
import { type Entry, type SearchIndex, searchIndexOf } from "./search-index.ts";

/** How well a name or code fits, best first. */
const FIT = { exact: 0, place: 1, prefix: 2, words: 3, fuzzy: 4 } as const;
type Fit = (typeof FIT)[keyof typeof FIT];

interface Hit {
  entry: Entry;
  fit: Fit;
  /** The kind that was typed is the unit's own. */
  kindFits: boolean;
  score: number;
}

/**
 * Units by name, former name or code, best first: exact before prefix before fuzzy, then units in
 * force before ended ones, provinces before communes; fuzzy only where nothing else fits. Marks and capitals make no difference, and a
 * word for the kind before the name ("xã", "tt", "p.") helps but need not be right.
 */
export function searchUnits(snapshot: Snapshot, q: string, limit: number): SearchResult[] {
  const index = searchIndexOf(snapshot);
  const folded = fold(q);
  const hits = new Map<number, Hit>();
  const keep = (hit: Hit) => {
    const known = hits.get(hit.entry.id);
    if (!known || compare(hit, known) < 0) hits.set(hit.entry.id, hit);
  };
  for (const hit of byCode(index, q.trim())) keep(hit);
  for (const hit of byName(index, folded)) keep(hit);
  const split = splitKind(folded);
  if (split) for (const hit of byName(index, split.rest, split.kind)) keep(hit);
  const found = [...hits.values()];
  // A near miss helps who mistyped; beside names that hold every word it only stands in the way.
  const isNamed = found.some(({ fit }) => fit < FIT.fuzzy);
  return found
    .filter(({ fit }) => !isNamed || fit < FIT.fuzzy)
    .sort(compare)
    .slice(0, limit)
    .map(({ entry }) => toResult(snapshot, entry));
}

/** Codes by prefix from two digits on; four digits may have lost a leading zero. */
function byCode({ entries }: SearchIndex, q: string): Hit[] {
  if (!/^\d{2,5}$/.test(q)) return [];
  const padded = q.length === 4 ? `0${q}` : q;
  return entries.flatMap((entry) => {
    const { code } = entry.unit;
    const isExact = code === q || code === padded;
    if (!isExact && !code.startsWith(q)) return [];
    return { entry, fit: isExact ? FIT.exact : FIT.prefix, kindFits: true, score: 0 };
  });
}

/** Longest name in words; more than that of a query can only be its place. */
const LONGEST_NAME_WORDS = 8;

/** Names that fit the whole text, or its first words where the rest fits the place: "phường 1 quận 3". */
function byName(index: SearchIndex, text: string, kind?: UnitKind): Hit[] {
  if (text === "") return [];
  const words = text.split(" ");
  const hits = namedLike(index, text, true);
  for (let count = Math.min(words.length - 1, LONGEST_NAME_WORDS); count > 0; count--) {
    const place = words.slice(count);
    for (const hit of namedLike(index, words.slice(0, count).join(" "), false)) {
      if (!isAt(hit.entry, place)) continue;
      hits.push(hit.fit === FIT.exact ? { ...hit, fit: FIT.place } : hit);
    }
  }
  const byInitials = index.entries.filter(({ initials }) => initials === text);
  hits.push(...byInitials.map((entry) => ({ entry, fit: FIT.exact, kindFits: false, score: 0 })));
  return hits.map((hit) => ({ ...hit, kindFits: hit.entry.unit.kind === kind }));
}

/** Units whose name holds every word of the text, the last of them perhaps unfinished. */
function namedLike({ names, byName }: SearchIndex, text: string, isPrefix: boolean): Hit[] {
  const found = names.search(text, {
    prefix: isPrefix,
    fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.25 : false),
  });
  return found.flatMap(({ id, score }) => {
    const fit = fitOf(id, text);
    return byName.get(id)!.map((entry) => ({ entry, fit, kindFits: false, score }));
  });
}

function fitOf(name: string, text: string): Fit {
  if (name === text) return FIT.exact;
  if (name.startsWith(text)) return FIT.prefix;
  const words = name.split(" ");
  const all = text.split(" ").every((part) => words.some((word) => word.startsWith(part)));
  return all ? FIT.words : FIT.fuzzy;
}

/** Whether every word begins a word of the place. */
function isAt({ foldedPlace }: Entry, words: readonly string[]): boolean {
  const place = foldedPlace.split(" ");
  return words.every((word) => place.some((part) => part.startsWith(word)));
}

const compare = (a: Hit, b: Hit) =>
  a.fit - b.fit ||
  Number(b.kindFits) - Number(a.kindFits) ||
  Number(b.entry.isCurrent) - Number(a.entry.isCurrent) ||
  Number(a.entry.level === "commune") - Number(b.entry.level === "commune") ||
  b.score - a.score ||
  a.entry.id - b.entry.id;

function toResult(snapshot: Snapshot, { structure, level, unit, place }: Entry): SearchResult {
  const { code, name, kind } = unit;
  const { successors } = relationsOf(snapshot, structure, code);
  return {
    code,
    structure,
    level,
    name,
    kind,
    place,
    successors: successors.flatMap((relation) => {
      const successor = findUnit(snapshot, "2026", relation.code);
      if (!successor) return [];
      return { code: successor.code, name: successor.name, kind: successor.kind };
    }),
  };
}
