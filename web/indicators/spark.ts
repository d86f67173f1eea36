/** A point of a small history. */
export interface SparkPoint {
  asOf: string;
  value: number;
}

/**
 * Corners of a line through a history, in a box of `width` × `height` pixels with room for a stroke: time
 * to the right, values upwards from zero. Empty for less than two points.
 *
 * @param top  The value at the upper edge, such as the number of units; at least the largest value.
 */
export function sparkCorners(
  points: readonly SparkPoint[],
  top: number,
  width: number,
  height: number,
): [x: number, y: number][] {
  if (points.length < 2) return [];
  const times = points.map(({ asOf }) => Date.parse(asOf));
  const [first, last] = [times[0]!, times.at(-1)!];
  const highest = Math.max(top, 1, ...points.map(({ value }) => value));
  const room = 3;
  return points.map(({ value }, i) => [
    round(room + ((times[i]! - first) / Math.max(1, last - first)) * (width - 2 * room)),
    round(height - room - (value / highest) * (height - 2 * room)),
  ]);
}

const round = (pixels: number) => Math.round(pixels * 10) / 10;
