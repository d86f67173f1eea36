import type { BasesProblem, PlacedBase } from "../../../../server/plan/bases/problem.ts";

/**
 * The best value by trying every set of candidates and every way to share out its capacities, in whole units
 * of load; undefined where no set is allowed. Loads and capacities are whole.
 */
export function bestByTrying(problem: BasesProblem): number | undefined {
  const { bases, candidates, pinned, excluded, measure } = problem;
  let best: number | undefined;
  for (let set = 0; set < 2 ** candidates.length; set++) {
    const open = [...candidates.keys()].filter((j) => (set >> j) % 2 === 1);
    if (bases !== null && open.length !== bases) continue;
    if (pinned.some((j) => !open.includes(j)) || excluded.some((j) => open.includes(j))) continue;
    const cost = costOfServing(problem, open);
    if (cost === Number.POSITIVE_INFINITY) continue;
    const opening = sum(open.map((j) => candidates[j]!.opening));
    const value = measure === "median" ? cost + opening : totalWeight(problem) - cost;
    const isBetter = measure === "median" ? value < best! : value > best!;
    if (best === undefined || isBetter) best = value;
  }
  return best;
}

/** Least weight × distance, or weight left out, with bases at just these candidates. */
function costOfServing(problem: BasesProblem, open: readonly number[]): number {
  const { clients, candidates } = problem;
  const known = new Map<string, number>();
  const units = clients.flatMap(({ load }, i) => Array.from({ length: load }, () => i));
  const visit = (unit: number, left: number[]): number => {
    if (unit === units.length) return 0;
    const key = `${unit} ${left}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const i = units[unit]!;
    let least =
      problem.measure === "covering"
        ? clients[i]!.weight / clients[i]!.load + visit(unit + 1, left)
        : Number.POSITIVE_INFINITY;
    for (const [b, j] of open.entries()) {
      const cost = unitCost(problem, i, j);
      if (left[b]! < 1 || cost === Number.POSITIVE_INFINITY) continue;
      least = Math.min(least, cost + visit(unit + 1, left.with(b, left[b]! - 1)));
    }
    known.set(key, least);
    return least;
  };
  return visit(
    0,
    open.map((j) => candidates[j]!.capacity ?? Number.POSITIVE_INFINITY),
  );
}

function unitCost(
  { measure, radius, clients, candidates, distances }: BasesProblem,
  i: number,
  j: number,
) {
  const distance = distances[i * candidates.length + j]!;
  if (measure === "covering") return distance <= radius ? 0 : Number.POSITIVE_INFINITY;
  if (distance === Number.POSITIVE_INFINITY) return distance;
  return (clients[i]!.weight * distance) / clients[i]!.load;
}

/** Value of a plan of clients with load 1, or undefined where it breaks a limit. */
export function planValue(
  problem: BasesProblem,
  placed: readonly PlacedBase[],
): number | undefined {
  const { measure, bases, clients, candidates, distances, radius, pinned, excluded } = problem;
  const open = placed.map(({ candidate }) => candidate);
  if (new Set(open).size !== open.length) return undefined;
  if (bases !== null && open.length !== bases) return undefined;
  if (pinned.some((j) => !open.includes(j)) || excluded.some((j) => open.includes(j)))
    return undefined;
  const served = placed.flatMap(({ serves }) => serves);
  if (new Set(served).size !== served.length) return undefined;
  if (measure === "median" && served.length !== clients.length) return undefined;
  let value = 0;
  for (const { candidate, serves } of placed) {
    const { capacity, opening } = candidates[candidate]!;
    if (capacity !== null && serves.length > capacity) return undefined;
    if (measure === "median") value += opening;
    for (const i of serves) {
      const distance = distances[i * candidates.length + candidate]!;
      if (measure === "covering" && distance > radius) return undefined;
      value += clients[i]!.weight * (measure === "median" ? distance : 1);
    }
  }
  return value;
}

const totalWeight = ({ clients }: BasesProblem) => sum(clients.map(({ weight }) => weight));
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
