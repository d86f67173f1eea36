import type { Snapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import { activeLoans } from "../../reinforcement/active.ts";
import { isStale } from "../../staffing/state.ts";
import type { NeedAnswer } from "../schema.ts";

export type Lender = NeedAnswer["sources"][number] & {
  /** Document behind `strength` and `norm`; null where nobody reported. */
  document: string | null;
};

/**
 * Every lending body on a date, sorted by id. Own posts and own norm are those of its last report for a
 * day not after the date, null when that is older than 366 days, as with communes. Posts it has on loan on
 * the date are among its own:
 *
 *     spare = max(0, strength − norm − lent)
 */
export function lendersOn(snapshot: Snapshot, asOf: string): Lender[] {
  const lent = postsLent(snapshot, asOf);
  return [...snapshot.sources.values()]
    .map(({ id, name, position }) => {
      const report = snapshot.sourcePosts.get(id)?.findLast((row) => row.asOf <= asOf);
      const known = report && !isStale(report.asOf, asOf) ? report : undefined;
      const out = lent.get(id) ?? 0;
      return {
        ...{ id, name, position, lent: out },
        strength: known?.posts ?? null,
        norm: known?.minimum ?? null,
        spare: known ? Math.max(0, known.posts - known.minimum - out) : null,
        document: known?.document ?? null,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Posts on loan on a date, by the body that lends them. */
function postsLent(snapshot: Snapshot, asOf: string): Map<string, number> {
  const structure = structureFor(snapshot, asOf);
  const lent = new Map<string, number>();
  for (const code of structure.loans.keys()) {
    for (const { source, posts } of activeLoans(structure, code, asOf))
      lent.set(source, (lent.get(source) ?? 0) + posts);
  }
  return lent;
}
