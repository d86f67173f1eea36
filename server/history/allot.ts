/**
 * Divides whole things by weight so that none is lost: largest remainder (Hamilton's method), the
 * earlier part first where remainders are equal.
 *
 * @param count Whole number, 0 or more.
 * @param weights At least one, their sum above 0.
 * @returns Whole numbers in the order of `weights`, adding up to `count`.
 */
export function allot(count: number, weights: readonly number[]): number[] {
  if (weights.length === 1) return [count];
  const sum = weights.reduce((a, b) => a + b, 0);
  if (!(sum > 0)) throw new RangeError(`weights must add up to more than 0, got ${sum}`);
  const exact = weights.map((weight) => (count * weight) / sum);
  const parts = exact.map(Math.floor);
  const order = weights
    .map((_, i) => i)
    .sort((a, b) => exact[b]! - parts[b]! - (exact[a]! - parts[a]!) || a - b);
  const left = count - parts.reduce((a, b) => a + b, 0);
  for (const i of order.slice(0, left)) parts[i]! += 1;
  return parts;
}
