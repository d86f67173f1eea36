import { Delaunay } from "d3-delaunay";
import { seededRandom } from "../islands.ts";
import type { PlanePoint } from "./plane.ts";

/** A seed on the plane: `[x, y]` in km and the radius of a disc of its area. */
export interface Disc {
  at: PlanePoint;
  radiusKm: number;
}

/** Points strewn over the country, denser where communes are smaller. */
export interface Samples {
  points: PlanePoint[];
  /** Area that each stands for, km². */
  areaKm2: number[];
}

/** `[west, south, east, north]` in km. */
type PlaneBox = [number, number, number, number];

const ROOT_KM = 16;
/** How far a point may lie from the middle of its cell, in cells. */
const JITTER = 0.85;

/**
 * About `perCommune` points for each disc, on a grid that halves its cells until they are fine enough for
 * the commune nearby, each point moved at random within its cell.
 */
export function strewSamples(discs: Disc[], box: PlaneBox, perCommune: number): Samples {
  const neighbourhood = Delaunay.from(discs.map(({ at }) => at));
  let nearest = 0;
  const random = seededRandom(discs.length);
  const samples: Samples = { points: [], areaKm2: [] };

  const fineEnough = (x: number, y: number) => {
    nearest = neighbourhood.find(x, y, nearest);
    const disc = discs[nearest]!;
    const away = Math.hypot(disc.at[0] - x, disc.at[1] - y) - 1.5 * disc.radiusKm;
    const spacing = disc.radiusKm * Math.sqrt(Math.PI / perCommune);
    return 1.35 * Math.max(spacing, 0.3 * away);
  };
  const divide = (x: number, y: number, size: number) => {
    const [middleX, middleY] = [x + size / 2, y + size / 2];
    if (size > fineEnough(middleX, middleY)) {
      const half = size / 2;
      divide(x, y, half);
      divide(middleX, y, half);
      divide(x, middleY, half);
      divide(middleX, middleY, half);
      return;
    }
    const off = () => (random() - 0.5) * JITTER * size;
    const point: PlanePoint = [middleX + off(), middleY + off()];
    nearest = neighbourhood.find(...point, nearest);
    const [seedX, seedY] = discs[nearest]!.at;
    // A commune's own position is a point too and needs room, or rounding would cut it off.
    if (Math.hypot(seedX - point[0], seedY - point[1]) < 0.4 * size) return;
    samples.points.push(point);
    samples.areaKm2.push(size * size);
  };
  for (let x = box[0]; x < box[2]; x += ROOT_KM) {
    for (let y = box[1]; y < box[3]; y += ROOT_KM) divide(x, y, ROOT_KM);
  }
  return samples;
}
