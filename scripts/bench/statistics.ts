/** Middle of the values; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/**
 * Percentile by linear interpolation.
 *
 * @param percent  From 0, the smallest, to 100, the largest.
 * @throws {RangeError} For no values.
 * @see Hyndman & Fan (1996), type 7.
 */
export function percentile(values: readonly number[], percent: number): number {
  if (values.length === 0) throw new RangeError("expected values, got none");
  const sorted = [...values].sort((a, b) => a - b);
  const place = ((sorted.length - 1) * percent) / 100;
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (high - low) * (place - below);
}
