import { type RoughFeature, type RoughPolygon, whereIs } from "./feature.ts";
import { count, type InstallReport, some } from "./report.ts";

interface Found {
  unclosed: Set<string>;
  short: Set<string>;
  repeated: number;
}

/**
 * Closes rings, takes out positions that repeat the one before, and drops rings that enclose nothing.
 * Says so in the report.
 */
export function repairRings(features: RoughFeature[], report: InstallReport): RoughFeature[] {
  const found: Found = { unclosed: new Set(), short: new Set(), repeated: 0 };
  const repaired = features.map((feature) => {
    const where = whereIs(feature);
    const polygons = feature.polygons
      .map((polygon) => repairPolygon(polygon, where, found))
      .filter((polygon) => polygon.length > 0);
    return { ...feature, polygons };
  });
  const { unclosed, short, repeated } = found;
  if (unclosed.size > 0) {
    report.repaired.push(`closed rings left open in ${inFeatures(unclosed)}`);
  }
  if (repeated > 0) {
    report.repaired.push(`took out ${count(repeated, "position")} that repeated the one before`);
  }
  if (short.size > 0) {
    report.repaired.push(`dropped rings that enclose nothing in ${inFeatures(short)}`);
  }
  return repaired;
}

const inFeatures = (where: Set<string>) => `${count(where.size, "feature")}: ${some([...where])}`;

function repairPolygon(polygon: RoughPolygon, where: string, found: Found): RoughPolygon {
  const rings = polygon.map((ring) => repairRing(ring, where, found));
  const outer = rings[0];
  if (!outer) return [];
  return [outer, ...rings.slice(1).filter((ring) => ring !== null)];
}

function repairRing(ring: Float64Array, where: string, found: Found): Float64Array | null {
  let kept = withoutRepeats(ring);
  found.repeated += (ring.length - kept.length) / 2;
  const last = kept.length - 2;
  if (kept.length >= 6 && (kept[0] !== kept[last] || kept[1] !== kept[last + 1])) {
    const closed = new Float64Array(kept.length + 2);
    closed.set(kept);
    closed.set(kept.subarray(0, 2), kept.length);
    kept = closed;
    found.unclosed.add(where);
  }
  if (kept.length < 8 || isFlat(kept)) {
    found.short.add(where);
    return null;
  }
  return kept;
}

function withoutRepeats(ring: Float64Array): Float64Array {
  let length = Math.min(2, ring.length);
  let kept = ring;
  for (let i = 2; i < ring.length; i += 2) {
    if (ring[i] === kept[length - 2] && ring[i + 1] === kept[length - 1]) {
      if (kept === ring) kept = ring.slice();
      continue;
    }
    if (kept !== ring) {
      kept[length] = ring[i]!;
      kept[length + 1] = ring[i + 1]!;
    }
    length += 2;
  }
  return length === ring.length ? kept : kept.subarray(0, length);
}

/** All positions on one line. A figure of eight may have no area in sum and still enclose ground. */
function isFlat(ring: Float64Array): boolean {
  const [x, y] = [ring[0]!, ring[1]!];
  const [dx, dy] = [ring[2]! - x, ring[3]! - y];
  for (let i = 4; i < ring.length; i += 2) {
    if (dx * (ring[i + 1]! - y) - dy * (ring[i]! - x) !== 0) return false;
  }
  return true;
}

/** Twice the signed area of a closed ring in its own units, positive when it turns left. */
export function doubleArea(ring: Float64Array): number {
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let sum = 0;
  for (let i = 2; i < ring.length; i += 2) {
    sum += (ring[i - 2]! - x0) * (ring[i + 1]! - y0) - (ring[i]! - x0) * (ring[i - 1]! - y0);
  }
  return sum;
}
