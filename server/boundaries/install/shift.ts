import type { Position } from "../../schema.ts";
import type { CodedFeature } from "./codes.ts";
import type { KnownCommunes } from "./communes.ts";
import type { InstallReport } from "./report.ts";
import { doubleArea } from "./rings.ts";
import { EARTH_RADIUS_KM } from "./sphere.ts";

/** Where the polygons lie against where the communes are known to be, in metres. */
export interface Shift {
  east: number;
  north: number;
  metres: number;
  /** Five standard errors of the median: what lies below may be chance. */
  noise: number;
}

/** Positions of VN-2000 taken for WGS 84 come out so far off, nearly the same all over the country. */
const VN2000 = { east: -195, north: 110 };
const LEAST_METRES = 100;
const DEGREE_METRES = (EARTH_RADIUS_KM * 1000 * Math.PI) / 180;

/**
 * Median offset of the polygons' centroids from the positions of the gazetteer. One commune says little
 * (its position is rounded to 100 m and need not be the centroid); over thousands the median of the
 * official map comes out below 10 m, and a wrong datum stands out.
 */
export function measureShift(coded: CodedFeature[], communes: KnownCommunes): Shift {
  const east: number[] = [];
  const north: number[] = [];
  for (const [code, centroid] of centroids(coded)) {
    const { position, positionBasis } = communes.byCode.get(code)!;
    if (positionBasis !== "own") continue;
    const scale = Math.cos((position[1] * Math.PI) / 180);
    east.push((centroid[0] - position[0]) * DEGREE_METRES * scale);
    north.push((centroid[1] - position[1]) * DEGREE_METRES);
  }
  const shift = { east: median(east), north: median(north) };
  const spread = Math.max(
    median(east.map((value) => Math.abs(value - shift.east))),
    median(north.map((value) => Math.abs(value - shift.north))),
  );
  return {
    ...shift,
    metres: Math.hypot(shift.east, shift.north),
    // 1.4826 makes a median deviation a standard deviation, 1.2533 a mean's error a median's.
    noise: (5 * 1.4826 * 1.2533 * spread) / Math.sqrt(Math.max(1, east.length)),
  };
}

/** Warns of positions that lie off as a whole. */
export function reportShift(shift: Shift, report: InstallReport): void {
  if (shift.metres < Math.max(LEAST_METRES, shift.noise)) return;
  const measured = `${Math.round(shift.metres)} m to the ${directionOf(shift)}`;
  const asVn2000 = Math.hypot(shift.east - VN2000.east, shift.north - VN2000.north) < 60;
  report.warnings.push(
    asVn2000
      ? `everything lies ${measured}, as VN-2000 positions taken for WGS 84 do: install again with --crs EPSG:4756 to move it`
      : `everything lies ${measured} of where the communes are known to be`,
  );
}

/** Area-weighted centre of all polygons of a commune, holes taken off. */
function centroids(coded: CodedFeature[]): Map<string, Position> {
  const sums = new Map<string, { area: number; x: number; y: number }>();
  for (const { code, polygons } of coded) {
    const sum = sums.get(code) ?? { area: 0, x: 0, y: 0 };
    for (const polygon of polygons) {
      polygon.forEach((ring, i) => {
        const weight = Math.abs(doubleArea(ring)) * (i === 0 ? 1 : -1);
        const [x, y] = ringCentroid(ring);
        sum.area += weight;
        sum.x += weight * x;
        sum.y += weight * y;
      });
    }
    sums.set(code, sum);
  }
  return new Map(
    [...sums]
      .filter(([, { area }]) => area > 0)
      .map(([code, { area, x, y }]) => [code, [x / area, y / area]]),
  );
}

function ringCentroid(ring: Float64Array): Position {
  const x0 = ring[0]!;
  const y0 = ring[1]!;
  let x = 0;
  let y = 0;
  for (let i = 2; i < ring.length; i += 2) {
    const [x1, y1] = [ring[i - 2]! - x0, ring[i - 1]! - y0];
    const [x2, y2] = [ring[i]! - x0, ring[i + 1]! - y0];
    const cross = x1 * y2 - x2 * y1;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  }
  const area = 3 * doubleArea(ring);
  return [x0 + x / area, y0 + y / area];
}

function median(values: number[]): number {
  if (values.length === 0) return 0;
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

const DIRECTIONS = [
  "east",
  "north-east",
  "north",
  "north-west",
  "west",
  "south-west",
  "south",
  "south-east",
];

function directionOf({ east, north }: Shift): string {
  const eighth = Math.round(Math.atan2(north, east) / (Math.PI / 4));
  return DIRECTIONS[(eighth + 8) % 8]!;
}
