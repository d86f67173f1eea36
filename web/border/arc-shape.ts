import type { Position } from "../../server/schema.ts";
import { type PlanePoint, toPlane } from "../map/plane.ts";

/** Height of an arc's half ellipse, as a share of its chord. */
export const ARC_HEIGHT = 0.2;

/**
 * Arcs lie in the plane of the map and swell to the north-east: over Viet Nam and its sea rather than
 * over the neighbours.
 */
export const tiltOf = (from: Position, to: Position): number =>
  to[0] - from[0] >= to[1] - from[1] ? 90 : -90;

const SEGMENTS = 32;

/**
 * The line that deck.gl's ArcLayer draws with `ARC_HEIGHT` and `tiltOf`, from end to end: pointing at
 * an arc needs no second drawing for picking.
 *
 * @see https://deck.gl/docs/api-reference/layers/arc-layer: z = √(r (1 − r)) · distance · height
 */
export function arcShape(from: Position, to: Position): PlanePoint[] {
  const [startX, startY] = toPlane(from);
  const [endX, endY] = toPlane(to);
  const [alongX, alongY] = [endX - startX, endY - startY];
  const side = Math.sign(tiltOf(from, to));
  return Array.from({ length: SEGMENTS + 1 }, (_, i) => {
    const share = i / SEGMENTS;
    const lift = Math.sqrt(share * (1 - share)) * ARC_HEIGHT * side;
    // Perpendicular to the chord; y grows to the south here and to the north in deck.gl.
    return [startX + alongX * share + alongY * lift, startY + alongY * share - alongX * lift];
  });
}

/** Distance of a point to a broken line, in the unit of both. */
export function distanceToLine([x, y]: PlanePoint, line: readonly PlanePoint[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 1; i < line.length; i++) {
    const [startX, startY] = line[i - 1]!;
    const [alongX, alongY] = [line[i]![0] - startX, line[i]![1] - startY];
    const square = alongX * alongX + alongY * alongY;
    const share =
      square === 0
        ? 0
        : Math.min(1, Math.max(0, ((x - startX) * alongX + (y - startY) * alongY) / square));
    least = Math.min(least, Math.hypot(startX + alongX * share - x, startY + alongY * share - y));
  }
  return least;
}
