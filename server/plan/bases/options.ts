import type { BasesProblem } from "./problem.ts";

/**
 * The problem in one form for both measures: each client takes one of its options, or stays unserved, at
 * a cost that is to be least. A covering plan costs the weight that it leaves out.
 */
export interface Options {
  /** Options of client i lie from `starts[i]` up to `starts[i + 1]`: cheapest first, of equal ones the nearest. */
  starts: Int32Array;
  candidates: Int32Array;
  costs: Float64Array;
  /** Cost of leaving client i unserved; where every client must be served, more than any plan that serves all. */
  unserved: Float64Array;
}

/** Cost at which a candidate serves a client; Infinity where it cannot. */
export function costOf(
  { measure, radius, clients, candidates, distances }: BasesProblem,
  i: number,
  j: number,
): number {
  const distance = distances[i * candidates.length + j]!;
  if (measure === "covering") return distance <= radius ? 0 : Number.POSITIVE_INFINITY;
  return distance === Number.POSITIVE_INFINITY ? distance : clients[i]!.weight * distance;
}

/** Every candidate that may serve a client, for every client. */
export function optionsOf({
  measure,
  radius,
  clients,
  candidates,
  distances,
  excluded,
}: BasesProblem): Options {
  const out = new Set(excluded);
  const open = [...candidates.keys()].filter((j) => !out.has(j));
  const covering = measure === "covering";
  const reach = covering ? radius : Number.MAX_VALUE;
  const starts = new Int32Array(clients.length + 1);
  for (const i of clients.keys()) {
    const row = i * candidates.length;
    let count = 0;
    for (const j of open) if (distances[row + j]! <= reach) count++;
    starts[i + 1] = starts[i]! + count;
  }
  const options: Options = {
    starts,
    candidates: new Int32Array(starts.at(-1)!),
    costs: new Float64Array(starts.at(-1)!),
    unserved: Float64Array.from(clients, ({ weight }) => weight),
  };
  for (const [i, { weight }] of clients.entries()) {
    const row = i * candidates.length;
    const own = open.filter((j) => distances[row + j]! <= reach);
    for (const [o, j] of nearestFirst(own, distances, row, candidates.length).entries()) {
      options.candidates[starts[i]! + o] = j;
      options.costs[starts[i]! + o] = covering ? 0 : weight * distances[row + j]!;
    }
  }
  if (!covering) {
    const most = clients.reduce((sum, _, i) => sum + (options.costs[starts[i + 1]! - 1] ?? 0), 0);
    options.unserved.fill(most + 1);
  }
  return options;
}

/** Whole distances and their candidates fit into one number, and numbers sort four times as fast. */
function nearestFirst(
  own: readonly number[],
  distances: BasesProblem["distances"],
  row: number,
  candidates: number,
): readonly number[] | Int32Array {
  const nearer = (a: number, b: number) => distances[row + a]! - distances[row + b]! || a - b;
  if (!(distances instanceof Int32Array)) return own.toSorted(nearer);
  const keys = Float64Array.from(own, (j) => distances[row + j]! * candidates + j).sort();
  return Int32Array.from(keys, (key) => key % candidates);
}

/**
 * Only the options for which `keeps` holds.
 *
 * @param isPast  Whether neither this option nor any further one of the client is kept.
 */
export function filterOptions(
  { starts, candidates, costs, unserved }: Options,
  keeps: (option: number, client: number) => boolean,
  isPast: (option: number, client: number) => boolean,
): Options {
  const kept = { candidates: new Int32Array(costs.length), costs: new Float64Array(costs.length) };
  const keptStarts = new Int32Array(starts.length);
  let count = 0;
  for (let i = 0; i < unserved.length; i++) {
    for (let o = starts[i]!; o < starts[i + 1]! && !isPast(o, i); o++) {
      if (!keeps(o, i)) continue;
      kept.candidates[count] = candidates[o]!;
      kept.costs[count++] = costs[o]!;
    }
    keptStarts[i + 1] = count;
  }
  return {
    starts: keptStarts,
    candidates: kept.candidates.slice(0, count),
    costs: kept.costs.slice(0, count),
    unserved,
  };
}
