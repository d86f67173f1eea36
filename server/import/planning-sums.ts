import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { keyOf } from "../ledger/keys.ts";
import type { SourcePostsRow, SourceRow } from "../ledger/rows.ts";
import { lendersOn } from "../plan/need/lenders.ts";
import { isBorderCommune } from "../reinforcement/border.ts";
import { isMarked } from "../units/marks.ts";
import type { LedgerRow } from "./kinds/kind.ts";

type Figures = Record<string, number>;

/** What lending bodies have together on a date: those that told it, their posts, and what they can spare. */
export function bodyFigures(
  snapshot: Snapshot,
  asOf: string,
  added: readonly LedgerRow[],
): () => Figures {
  const told = lendersOn(withBodies(snapshot, added), asOf).filter(({ spare }) => spare !== null);
  const sum = (of: (lender: (typeof told)[number]) => number | null) =>
    told.reduce((total, lender) => total + (of(lender) ?? 0), 0);
  const figures = {
    bodies: told.length,
    ownPosts: sum(({ strength }) => strength),
    spare: sum(({ spare }) => spare),
  };
  return () => figures;
}

function withBodies(snapshot: Snapshot, added: readonly LedgerRow[]): Snapshot {
  const sources = new Map(snapshot.sources);
  const sourcePosts = new Map(snapshot.sourcePosts);
  for (const { list, row } of added) {
    if (list === "sources") {
      const { id, name, lon, lat } = row as unknown as SourceRow;
      if (!sources.has(id)) sources.set(id, { id, name, position: [lon, lat] });
    }
    if (list !== "sourcePosts") continue;
    const told = row as unknown as SourcePostsRow;
    const others = (sourcePosts.get(told.source) ?? []).filter(
      (known) => keyOf(list, known) !== keyOf(list, told),
    );
    const all = [...others, { ...told, batch: 0 }];
    sourcePosts.set(
      told.source,
      all.sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
    );
  }
  return { ...snapshot, sources, sourcePosts };
}

/** Communes that are marked as complex ground on a date, and border communes. */
export function markFigures(
  structure: StructureSnapshot,
  asOf: string,
  indices: readonly number[],
): Figures {
  const counted = (test: (i: number) => boolean) => indices.filter(test).length;
  return {
    units: indices.length,
    complex: counted((i) => isMarked(structure, structure.communes[i]!.code, "complex", asOf)),
    border_units: counted((i) => isBorderCommune(structure, i, asOf)),
  };
}
