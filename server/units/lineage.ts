import type { LineageLink, Snapshot } from "../generation/snapshot.ts";
import { provincesBecame } from "../history/provinces-became.ts";
import type { Structure } from "../schema.ts";
import type { Unit } from "./schema.ts";

/** One step of a lineage, seen from one of its ends. */
export interface Relation {
  code: string;
  part: "full" | "partial";
  /** Share of the old unit's area, null where not measured. */
  share: number | null;
}

interface Lineages {
  /** By code in the structure of 2021. */
  successors: Map<string, Relation[]>;
  /** By code in the structure of 2026. */
  predecessors: Map<string, Relation[]>;
}

const bySnapshot = new WeakMap<Snapshot, Lineages>();

/**
 * What a unit of a structure came from, or became: communes as the resolutions and areas say,
 * provinces by where their communes went. Largest part first: full before partial, then by share,
 * units whose share was not measured first.
 */
export function relationsOf(
  snapshot: Snapshot,
  structure: Structure,
  code: string,
): { predecessors: Relation[]; successors: Relation[] } {
  const known = bySnapshot.get(snapshot) ?? lineagesOf(snapshot);
  bySnapshot.set(snapshot, known);
  return structure === "2021"
    ? { predecessors: [], successors: known.successors.get(code) ?? [] }
    : { predecessors: known.predecessors.get(code) ?? [], successors: [] };
}

function lineagesOf(snapshot: Snapshot): Lineages {
  const links = [...snapshot.lineage, ...provinceLinks(snapshot)];
  const successors = new Map<string, Relation[]>();
  const predecessors = new Map<string, Relation[]>();
  for (const { from, to, part, share } of links) {
    push(successors, from, { code: to, part, share });
    push(predecessors, to, { code: from, part, share });
  }
  for (const relations of [...successors.values(), ...predecessors.values()]) {
    relations.sort(largestFirst);
  }
  return { successors, predecessors };
}

/** Provinces were joined whole. */
function provinceLinks(snapshot: Snapshot): LineageLink[] {
  const became = provincesBecame(
    snapshot.lineage,
    (code) => parentOf(snapshot, "2021", code),
    (code) => parentOf(snapshot, "2026", code),
  );
  return [...became].map(([from, to]) => ({
    from,
    to,
    basis: "decree",
    part: "full",
    share: null,
  }));
}

function parentOf(snapshot: Snapshot, structure: Structure, code: string) {
  return findUnit(snapshot, structure, code)?.parent ?? undefined;
}

/** A unit of either level by its code. */
export function findUnit(snapshot: Snapshot, structure: Structure, code: string): Unit | undefined {
  const { indexOf, provinces, communes } = snapshot.structures[structure];
  const index = indexOf.get(code);
  if (index === undefined) return undefined;
  return code.length === 2 ? provinces[index] : communes[index];
}

function push(map: Map<string, Relation[]>, code: string, relation: Relation): void {
  const relations = map.get(code);
  if (relations) relations.push(relation);
  else map.set(code, [relation]);
}

const largestFirst = (a: Relation, b: Relation) =>
  Number(a.part === "partial") - Number(b.part === "partial") ||
  (b.share ?? 1) - (a.share ?? 1) ||
  (a.code < b.code ? -1 : 1);
