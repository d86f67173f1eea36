import type { Position } from "../../schema.ts";
import type { Ring } from "./feature.ts";

/**
 * Where the rings of a feature first cross themselves or each other, looking from the west; undefined
 * when they do not. Touching in a point or along a line is no crossing.
 */
export function selfCrossing(rings: Ring[]): Position | undefined {
  const segments = segmentsOf(rings);
  const order = new Float64Array(segments.length / 4).map((_, i) => i);
  order.sort((a, b) => segments[4 * a]! - segments[4 * b]!);
  /** Segments that the sweep has met and not yet passed. */
  const open: number[] = [];
  for (const one of order) {
    const west = segments[4 * one]!;
    let kept = 0;
    for (const other of open) {
      if (segments[4 * other + 2]! < west) continue;
      open[kept++] = other;
      const crossing = crossingOf(segments, 4 * one, 4 * other);
      if (crossing) return crossing;
    }
    open.length = kept;
    open.push(one);
  }
  return undefined;
}

/** Four numbers a segment, the western end first. */
function segmentsOf(rings: Ring[]): Float64Array {
  const count = rings.reduce((sum, ring) => sum + Math.max(0, ring.length / 2 - 1), 0);
  const segments = new Float64Array(4 * count);
  let at = 0;
  for (const ring of rings) {
    for (let i = 2; i < ring.length; i += 2) {
      const west = ring[i - 2]! <= ring[i]! ? i - 2 : i;
      const east = west === i ? i - 2 : i;
      segments[at++] = ring[west]!;
      segments[at++] = ring[west + 1]!;
      segments[at++] = ring[east]!;
      segments[at++] = ring[east + 1]!;
    }
  }
  return segments;
}

/** Crossing of the segments that start at `a` and `b`, when each has the other's ends on both sides. */
function crossingOf(segments: Float64Array, a: number, b: number): Position | undefined {
  const [ay, by] = [segments[a + 1]!, segments[a + 3]!];
  const [cy, dy] = [segments[b + 1]!, segments[b + 3]!];
  if (Math.max(ay, by) < Math.min(cy, dy) || Math.max(cy, dy) < Math.min(ay, by)) return undefined;
  const c = side(segments, a, b);
  const d = side(segments, a, b + 2);
  if (c * d >= 0) return undefined;
  if (side(segments, b, a) * side(segments, b, a + 2) >= 0) return undefined;
  const [cx, dx] = [segments[b]!, segments[b + 2]!];
  const share = c / (c - d);
  return [cx + (dx - cx) * share, cy + (dy - cy) * share];
}

/** On which side of the segment at `s` the position at `p` lies: its sign. */
function side(segments: Float64Array, s: number, p: number): number {
  const [x, y] = [segments[s]!, segments[s + 1]!];
  return (
    (segments[s + 2]! - x) * (segments[p + 1]! - y) - (segments[s + 3]! - y) * (segments[p]! - x)
  );
}
