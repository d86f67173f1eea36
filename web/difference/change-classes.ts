/** A class of changes: whole numbers from `from` to `to`, both included; null is open. */
export interface ChangeClass {
  from: number | null;
  to: number | null;
}

/** Classes on each side of zero at most. */
const SIDE = 3;

/**
 * Classes of changes, the greatest loss first: the same bounds on both sides, so that a gain and a loss
 * of as many posts are as dark, and zero, "moved between roles", alone in the middle. No whole number is
 * in two classes or in none.
 *
 * @param changes  Whole numbers, after − before; zeros play no part in the bounds.
 */
export function changeClasses(changes: readonly number[]): ChangeClass[] {
  const sizes = changes
    .map(Math.abs)
    .filter((size) => size > 0)
    .sort((a, b) => a - b);
  const bounds = new Set<number>([1]);
  for (let i = 1; i < SIDE && sizes.length > 0; i++) {
    bounds.add(sizes[Math.min(sizes.length - 1, Math.floor((sizes.length * i) / SIDE))]!);
  }
  const lows = [...bounds].sort((a, b) => a - b);
  const gains = lows.map((from, i): ChangeClass => {
    const next = lows[i + 1];
    return { from, to: next === undefined ? null : next - 1 };
  });
  const losses = gains
    .map(({ from, to }): ChangeClass => ({ from: to === null ? null : -to, to: -from! }))
    .reverse();
  return [...losses, { from: 0, to: 0 }, ...gains];
}

/** Place of a change among the classes. */
export const changeClassOf = (change: number, classes: readonly ChangeClass[]): number =>
  classes.findIndex(
    ({ from, to }) => (from === null || change >= from) && (to === null || change <= to),
  );

/** "+5" and "−5" with a true minus sign; "0". */
export function signed(change: number, number: (value: number) => string): string {
  if (change === 0) return number(0);
  return change > 0 ? `+${number(change)}` : `−${number(-change)}`;
}

/** "≤ −8", "−7 … −3", "+1", "≥ +8". */
export function changeText({ from, to }: ChangeClass, number: (value: number) => string): string {
  if (from === null) return `≤ ${signed(to!, number)}`;
  if (to === null) return `≥ ${signed(from, number)}`;
  if (from === to) return signed(from, number);
  return `${signed(from, number)} … ${signed(to, number)}`;
}
