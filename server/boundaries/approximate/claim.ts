import { Delaunay } from "d3-delaunay";
import Flatbush from "flatbush";
import type { Disc, Samples } from "./samples.ts";
import { warp } from "./warp.ts";

const ROUNDS = 12;
/** How far, in radii, a commune may reach for a sample. */
const REACH = 2.6;

/**
 * Gives every sample to a commune: the nearest one on the bent plane, with the larger communes reaching
 * further, until the land that each one holds is about what it should be.
 *
 * @param isLand  For each sample; the sea is given away too but counts for no area.
 * @returns Index of a disc for each sample.
 */
export function claimSamples(discs: Disc[], samples: Samples, isLand: boolean[]): Int32Array {
  const seats = discs.map(({ at }) => warp(at));
  const candidates = candidatesOf(discs, seats, samples);
  const target = discs.map(({ radiusKm }) => Math.PI * radiusKm ** 2);
  const weight = Float64Array.from(target, (area) => (0.8 * area) / Math.PI);
  const limits = mutualLimits(seats);
  const owner = new Int32Array(samples.points.length);

  for (let round = 0; round < ROUNDS; round++) {
    const held = new Float64Array(discs.length);
    for (let sample = 0; sample < owner.length; sample++) {
      let best = Number.POSITIVE_INFINITY;
      for (let k = candidates.ends[sample - 1] ?? 0; k < candidates.ends[sample]!; k++) {
        const cost = candidates.squares[k]! - weight[candidates.discs[k]!]!;
        if (cost < best) {
          best = cost;
          owner[sample] = candidates.discs[k]!;
        }
      }
      if (isLand[sample]) held[owner[sample]!]! += samples.areaKm2[sample]!;
    }
    if (round === ROUNDS - 1) break;
    for (let i = 0; i < discs.length; i++) {
      // Half the way each round: the neighbours move too.
      weight[i]! +=
        Math.max(-target[i]!, Math.min(target[i]!, target[i]! - held[i]!)) / (2 * Math.PI);
    }
    for (const { one, other, square } of limits) {
      // Neither may be so heavy that it swallows the seat of the other.
      const most = 0.6 * square;
      if (weight[one]! - weight[other]! > most) weight[one] = weight[other]! + most;
      else if (weight[other]! - weight[one]! > most) weight[other] = weight[one]! + most;
    }
  }
  return owner;
}

/** Discs that may claim each sample, one sample's after another's. */
interface Candidates {
  discs: number[];
  /** Squared distance to each on the bent plane, km². */
  squares: number[];
  /** Where each sample's end. */
  ends: number[];
}

function candidatesOf(discs: Disc[], seats: [number, number][], samples: Samples): Candidates {
  const reaches = new Flatbush(discs.length);
  seats.forEach(([x, y], i) => {
    const reach = REACH * discs[i]!.radiusKm;
    reaches.add(x - reach, y - reach, x + reach, y + reach);
  });
  reaches.finish();
  const neighbourhood = Delaunay.from(seats);
  let nearest = 0;
  const candidates: Candidates = { discs: [], squares: [], ends: [] };
  for (const point of samples.points) {
    const [x, y] = warp(point);
    const add = (i: number) => {
      candidates.discs.push(i);
      candidates.squares.push((seats[i]![0] - x) ** 2 + (seats[i]![1] - y) ** 2);
      return false;
    };
    nearest = neighbourhood.find(x, y, nearest);
    add(nearest);
    reaches.search(x, y, x, y, (i) => i !== nearest && add(i));
    candidates.ends.push(candidates.discs.length);
  }
  return candidates;
}

function mutualLimits(seats: [number, number][]) {
  const index = new Flatbush(seats.length);
  for (const [x, y] of seats) index.add(x, y, x, y);
  index.finish();
  return seats.flatMap(([x, y], one) =>
    index
      .neighbors(x, y, 9)
      .filter((other) => other > one)
      .map((other) => ({
        one,
        other,
        square: (seats[other]![0] - x) ** 2 + (seats[other]![1] - y) ** 2,
      })),
  );
}
