import type { BasesProblem } from "./problem.ts";
import { transport } from "./transport.ts";

/** Who serves whom, and what it costs. */
export interface Service {
  /** Weight × distance and opening costs; of a covering plan, the weight left out. */
  cost: number;
  /** Candidate that serves each client; −1 for none. */
  candidateOf: Int32Array;
}

/** Open candidates with the best they can do. */
export interface ServedSet {
  open: number[];
  service: Service;
}

/**
 * The best that bases at just these candidates can do; of equal ones the way with the least distance. For
 * loads of 1 and whole weights and distances.
 *
 * @returns Undefined where they cannot serve all that must be served.
 */
export function serve(problem: BasesProblem, open: readonly number[]): Service | undefined {
  const { clients, candidates } = problem;
  const capacity = open.map((j) => candidates[j]!.capacity ?? clients.length);
  const isTight = capacity.some((most) => most < clients.length);
  const candidateOf = isTight ? withinCapacity(problem, open, capacity) : nearest(problem, open);
  if (!candidateOf) return undefined;
  const covering = problem.measure === "covering";
  let cost = 0;
  if (!covering) for (const j of open) cost += candidates[j]!.opening;
  for (const [i, { weight }] of clients.entries()) {
    const j = candidateOf[i]!;
    if (!covering) cost += weight * problem.distances[i * candidates.length + j]!;
    else if (j < 0) cost += weight;
  }
  return { cost, candidateOf };
}

function nearest(problem: BasesProblem, open: readonly number[]): Int32Array | undefined {
  const { measure, clients, candidates, distances, radius } = problem;
  const covering = measure === "covering";
  const candidateOf = new Int32Array(clients.length).fill(-1);
  for (const i of clients.keys()) {
    let least = covering ? radius : Number.MAX_VALUE;
    for (const j of open) {
      const distance = distances[i * candidates.length + j]!;
      if (distance > least || (distance === least && candidateOf[i]! >= 0)) continue;
      least = distance;
      candidateOf[i] = j;
    }
    if (candidateOf[i]! < 0 && !covering) return undefined;
  }
  return candidateOf;
}

function withinCapacity(
  { measure, clients, candidates, distances, radius }: BasesProblem,
  open: readonly number[],
  capacity: readonly number[],
): Int32Array | undefined {
  const covering = measure === "covering";
  // One more base stands for being served by none.
  const bases = open.length + (covering ? 1 : 0);
  const costs = new Float64Array(clients.length * bases).fill(Number.POSITIVE_INFINITY);
  const reach = covering ? radius : Number.MAX_VALUE;
  let farthest = 0;
  for (const i of clients.keys()) {
    for (const j of open) {
      const distance = distances[i * candidates.length + j]!;
      if (distance > farthest && distance <= reach) farthest = distance;
    }
  }
  // Cost before distance: all distances together stay below one unit of cost.
  const unit = 1 + clients.length * farthest;
  for (const [i, { weight }] of clients.entries()) {
    for (const [b, j] of open.entries()) {
      const distance = distances[i * candidates.length + j]!;
      if (distance > reach) continue;
      costs[i * bases + b] = (covering ? 0 : weight * distance * unit) + distance;
    }
    if (covering) costs[i * bases + open.length] = weight * unit;
  }
  const baseOf = transport({ costs, capacity: [...capacity, clients.length].slice(0, bases) });
  return baseOf?.map((b) => open[b] ?? -1);
}
