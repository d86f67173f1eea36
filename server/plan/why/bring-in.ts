import { pairsOf, tenthsKmBetween } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import type { BringingChange, Compared } from "./schema.ts";
import {
  bestValues,
  Clock,
  firstDifference,
  gainOf,
  OutOfTime,
  type Posed,
  type Values,
  withCommune,
} from "./supposed.ts";

export interface BroughtIn {
  cost: Compared[] | null;
  changes: BringingChange[];
  complete: boolean;
}

/**
 * The smallest changes that bring in a commune that receives nothing, each by itself, and what one post
 * there costs on each objective as things stand.
 *
 * "Brings in" means: among the best plans there is one that gives the commune a post. For the need it is
 * exact, since a greater need never makes a commune less wanted. More posts in all, or a higher maximum of
 * the province, need not help steadily: the number found works and one less does not.
 *
 * @param commune  Index in the problem.
 */
export async function bringIn(posed: Posed, commune: number, known?: Values): Promise<BroughtIn> {
  const { problem, ground, seconds, seed } = posed;
  const clock = new Clock(seconds);
  const found: BroughtIn = { cost: null, changes: [], complete: true };
  try {
    const reachable = problem.pairs.some((pair) => pair.commune === commune);
    if (!reachable) {
      found.changes = [...(await reaching(posed, commune, clock))];
      return found;
    }
    const best = known ?? (await bestValues(problem, clock, seed));
    const forced = await bestValues(withCommune(problem, commune, { least: 1 }), clock, seed);
    if (best && forced) {
      found.cost = best.map(({ objective, value }, i) => ({
        objective,
        best: value,
        otherwise: forced[i]!.value,
      }));
      const need = await neededNeed(posed, commune, clock, best, forced);
      if (need !== undefined) found.changes.push(need);
    }
    const more = await leastThat(
      problem.posts,
      Math.max(problem.posts, sum(problem.sources.map(({ supply }) => supply))),
      (posts) => isWanted({ ...problem, posts }, commune, clock, seed),
    );
    if (more !== undefined) found.changes.push(change("posts", problem.posts, more));
    const province = problem.provinces[problem.communes[commune]!.province]!;
    if (province.max !== null) {
      const raised = (max: number) => ({
        ...problem,
        provinces: problem.provinces.map((one) => (one === province ? { ...one, max } : one)),
      });
      const max = await leastThat(province.max, problem.posts, (most) =>
        isWanted(raised(most), commune, clock, seed),
      );
      if (max !== undefined) found.changes.push(change("provinceMax", province.max, max));
    }
  } catch (cause) {
    if (!(cause instanceof OutOfTime)) throw cause;
    found.complete = false;
  }
  return found;

  /** What lets any source reach the commune. */
  async function reaching(asked: Posed, to: number, watch: Clock): Promise<BringingChange[]> {
    const { exclusions } = ground;
    const mine = exclusions.filter((one) => one.commune === to);
    if (mine.length > 0) {
      const lifted = { ...ground, exclusions: exclusions.filter((one) => one.commune !== to) };
      const pairs = pairsOf(lifted);
      if (pairs.some((pair) => pair.commune === to)) {
        const enough = await isWanted({ ...asked.problem, pairs }, to, watch, asked.seed);
        return [{ kind: "exclusion", from: null, to: null, enough }];
      }
    }
    if (ground.longestKm === null) return [];
    const near = ground.sources
      .map(({ position }, s) => ({ s, km: tenthsKmBetween(position, ground.communes[to]!) / 10 }))
      .filter(({ s, km }) => asked.problem.sources[s]!.supply > 0 && km > ground.longestKm!)
      .sort((a, b) => a.km - b.km);
    for (const { km } of near) {
      const pairs = pairsOf({ ...ground, longestKm: km });
      if (!pairs.some((pair) => pair.commune === to)) continue;
      const enough = await isWanted({ ...asked.problem, pairs }, to, watch, asked.seed);
      return [{ kind: "longestKm", from: ground.longestKm, to: km, enough }];
    }
    return [];
  }
}

const change = (kind: "posts" | "provinceMax" | "need", from: number, to: number) => ({
  ...{ kind, from, to },
  enough: true,
});

/** Whether some best plan gives the commune a post. */
async function isWanted(
  problem: PostsProblem,
  commune: number,
  clock: Clock,
  seed: number,
): Promise<boolean> {
  const without = await bestValues(withCommune(problem, commune, { most: 0 }), clock, seed);
  return reaches(without, problem, commune, clock, seed);
}

/** Whether a plan that gives the commune a post is as good as the best without; undefined is none. */
async function reaches(
  without: Values | undefined,
  problem: PostsProblem,
  commune: number,
  clock: Clock,
  seed: number,
): Promise<boolean> {
  const told = new Map(without?.map(({ objective, value }) => [objective, value]));
  const withIt = await bestValues(
    withCommune(problem, commune, { least: 1 }),
    clock,
    seed,
    (objective, value) => without !== undefined && told.get(objective) !== value,
  );
  if (!withIt) return false;
  if (!without) return true;
  const difference = firstDifference(without, withIt);
  if (!difference) return true;
  return gainOf(difference.objective, difference.otherwise, difference.best) > 0;
}

/**
 * The least need with which a best plan gives the commune a post; undefined where an objective before the
 * need decides, or the need plays no part.
 *
 * @param best, forced  Best values, and those with a post there.
 */
async function neededNeed(
  { problem, seed }: Posed,
  commune: number,
  clock: Clock,
  best: Values,
  forced: Values,
): Promise<BringingChange | undefined> {
  const difference = firstDifference(best, forced);
  if (!difference) return undefined;
  const at = best.findIndex(({ objective }) => objective === "need");
  const decides = best.findIndex(({ objective }) => objective === difference.objective);
  if (at < 0 || decides < at) return undefined;
  const { need } = problem.communes[commune]!;
  // The first post is worth the need itself: raised by what is lost and one more, it is wanted. Plans
  // without the commune do not change, so `best` stays what it has to reach.
  const enough = need + best[at]!.value - forced[at]!.value + 1;
  const isEnough = (raised: number) =>
    reaches(best, withCommune(problem, commune, { need: raised }), commune, clock, seed);
  let [low, high] = [need, enough];
  for (let step = 1; high - low > 1; step *= 2) {
    const next = Math.max(low + 1, enough - step);
    if (!(await isEnough(next))) {
      low = next;
      break;
    }
    high = next;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await isEnough(middle)) high = middle;
    else low = middle;
  }
  return change("need", need, high);
}

/**
 * The least whole number above `from`, up to `most`, that holds: by doubling steps, then halving. Undefined
 * where none that was tried does.
 */
async function leastThat(
  from: number,
  most: number,
  holds: (value: number) => Promise<boolean>,
): Promise<number | undefined> {
  let low = from;
  let high: number | undefined;
  for (let step = 1; low < most; step *= 2) {
    const next = Math.min(from + step, most);
    if (await holds(next)) {
      high = next;
      break;
    }
    low = next;
  }
  if (high === undefined) return undefined;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (await holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
