import type { Snapshot } from "../generation/snapshot.ts";
import type { Origin, Point } from "./point.ts";

/** A batch and document behind a change. */
export interface Reason extends Origin {
  /** The batch was taken back: that is the change. */
  withdrawn: boolean;
}

/** Which of two points knows more, and of equal knowledge is later: it explains what differs. */
export function laterOf(a: Point, b: Point): { later: Point; earlier: Point } {
  const [newest, oldest] = [newestBatch(a.snapshot), newestBatch(b.snapshot)];
  const isFirstLater =
    newest !== oldest
      ? newest > oldest
      : a.snapshot.publishedAt !== b.snapshot.publishedAt
        ? a.snapshot.publishedAt > b.snapshot.publishedAt
        : a.asOf > b.asOf;
  return isFirstLater ? { later: a, earlier: b } : { later: b, earlier: a };
}

const newestBatch = ({ batches }: Snapshot) => Math.max(0, ...batches.keys());

/**
 * Why a figure differs between two points, the same whichever is asked for first. Batches behind the
 * earlier figure that the later point knows to be withdrawn; else what is behind the later figure alone;
 * else what is behind the earlier alone; else, with the same rows on two dates, these rows.
 */
export function reasonsOf(
  { earlier, later }: { earlier: readonly Origin[]; later: readonly Origin[] },
  latest: Snapshot,
): Reason[] {
  const isWithdrawn = ({ batch }: Origin) => latest.batches.get(batch)?.withdrawn === true;
  const gone = earlier.filter(isWithdrawn);
  const fresh = without(later, earlier);
  const lost = without(earlier, later);
  const reasons = [gone, fresh, lost].find((list) => list.length > 0) ?? later;
  const distinct = new Map(
    reasons.map((origin) => [
      `${origin.batch} ${origin.document}`,
      { ...origin, withdrawn: isWithdrawn(origin) },
    ]),
  );
  return [...distinct.values()].sort(
    (a, b) => a.batch - b.batch || (a.document < b.document ? -1 : 1),
  );
}

function without(origins: readonly Origin[], others: readonly Origin[]): Origin[] {
  const batches = new Set(others.map(({ batch, document }) => `${batch} ${document}`));
  return origins.filter(({ batch, document }) => !batches.has(`${batch} ${document}`));
}
