/** Where something began and ended. */
export interface Interval {
  start: number;
  end: number;
}

/** How long at least one of the intervals lasted: what overlaps counts once. */
export function lengthOfUnion(intervals: readonly Interval[]): number {
  let length = 0;
  let reached = Number.NEGATIVE_INFINITY;
  for (const { start, end } of [...intervals].sort((a, b) => a.start - b.start)) {
    length += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return length;
}
