import { tenthsKmBetween } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import type { LimitRef } from "../schema.ts";
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
import { type Grounded, withLimits } from "./with-limits.ts";

/** Of bodies, and of distances, so many are tried, the nearest first. */
const MOST_TRIED = 5;

export interface BroughtIn {
  cost: Compared[] | null;
  changes: BringingChange[];
  complete: boolean;
}

/**
 * The smallest changes that bring in a commune that receives nothing, each by itself, and what one post
 * there makes worse as things stand.
 *
 * "Brings in" means: among the best plans there is one that gives the commune a post. For the need it is
 * exact, since a greater need never makes a commune less wanted. Of no other limit more need help steadily:
 * the number found works and one less does not.
 *
 * @param commune  Index in the problem.
 */
export async function bringIn(posed: Posed, commune: number, known?: Values): Promise<BroughtIn> {
  const { problem, seconds, seed } = posed;
  const clock = new Clock(seconds);
  const found: BroughtIn = { cost: null, changes: [], complete: true };
  const wanted = (supposed: PostsProblem) => isWanted(supposed, commune, clock, seed);
  try {
    const isReached = reaches(problem, commune);
    const best = isReached ? (known ?? (await bestValues(problem, clock, seed))) : undefined;
    const forced = best && (await bestValues(forcing(problem, commune), clock, seed));
    if (best && forced) {
      found.cost = best
        .map(({ objective, value }, i) => ({
          ...{ objective, best: value },
          otherwise: forced[i]!.value,
        }))
        .filter(({ objective, best, otherwise }) => gainOf(objective, best, otherwise) > 0);
      const need = await neededNeed(posed, commune, clock, best, forced);
      if (need !== undefined) found.changes.push(need);
    }
    for await (const one of barriers(posed, commune, wanted)) found.changes.push(one);
    if (isReached) {
      for await (const one of amounts(posed, commune, wanted)) found.changes.push(one);
    }
    for await (const one of distances(posed, commune, wanted)) found.changes.push(one);
  } catch (cause) {
    if (!(cause instanceof OutOfTime)) throw cause;
    found.complete = false;
  }
  return found;
}

const forcing = (problem: PostsProblem, commune: number): PostsProblem =>
  withCommune(problem, commune, { least: 1 });

type Wanted = (supposed: PostsProblem) => Promise<boolean>;

/** What keeps the commune, or all that could reach it, out: a pin, exclusions, a cap of nothing. */
async function* barriers(
  { problem, ground }: Posed,
  commune: number,
  wanted: Wanted,
): AsyncGenerator<BringingChange> {
  const { code } = problem.communes[commune]!;
  const nameOf = (source: number | null) => (source === null ? null : problem.sources[source]!.id);
  const without = (dropped: Partial<LimitRef>[]) =>
    withLimits(
      { problem, ground },
      dropped.map((one) => ({ limit: limitOf("exclusion", one), relaxTo: 1 })),
    ).problem;

  const pins = problem.pins.filter((pin) => pin.commune === commune);
  if (pins.length > 0) {
    const others = problem.pins.filter((pin) => pin.commune !== commune);
    if (await wanted({ ...problem, pins: others })) yield dropped("pin", null);
  }
  const { exclusions } = ground;
  const own = exclusions.filter((one) => one.commune === commune);
  if (own.length > 0) {
    const lifted = without(own.map(({ source }) => ({ code, source: nameOf(source) })));
    const enough = await wanted(lifted);
    if (enough || (!reaches(problem, commune) && reaches(lifted, commune))) {
      yield { ...dropped("exclusion", null), enough };
    }
  }
  const near = nearest({ problem, ground }, commune);
  const shut = near.filter(({ s }) =>
    exclusions.some(({ source, commune }) => source === s && commune === null),
  );
  for (const { id } of shut.slice(0, MOST_TRIED)) {
    if (!(await wanted(without([{ source: id }])))) continue;
    yield dropped("exclusion", id);
    break;
  }
  const cap = problem.communes[commune]!.most;
  if (cap > 0) return;
  const limit = limitOf("perCommune", { value: cap });
  const roomier = withLimits({ problem, ground }, [{ limit, relaxTo: 1 }]).problem;
  if (await wanted(roomier)) yield change("perCommune", cap, 1);
}

/** Bodies that are too far away, as far as they lend anything. */
async function* distances(
  { problem, ground }: Posed,
  commune: number,
  wanted: Wanted,
): AsyncGenerator<BringingChange> {
  const { longestKm } = ground;
  if (longestKm === null) return;
  const far = nearest({ problem, ground }, commune).filter(
    ({ s, km }) => problem.sources[s]!.supply > 0 && km > longestKm,
  );
  const limit = limitOf("longestKm", { value: longestKm });
  let reaching: BringingChange | undefined;
  for (const { km } of far.slice(0, MOST_TRIED)) {
    const further = withLimits({ problem, ground }, [{ limit, relaxTo: km }]).problem;
    const enough = await wanted(further);
    if (enough) return yield change("longestKm", longestKm, km);
    if (!reaches(problem, commune) && reaches(further, commune)) {
      reaching ??= { ...change("longestKm", longestKm, km), enough };
    }
  }
  if (reaching) yield reaching;
}

/** What there is too little of: posts, the maximum of the province, what a body lends, money. */
async function* amounts(
  { problem, ground }: Posed,
  commune: number,
  wanted: Wanted,
): AsyncGenerator<BringingChange> {
  const more = await leastThat(
    problem.posts,
    Math.max(problem.posts, sum(problem.sources.map(({ supply }) => supply))),
    (posts) => wanted({ ...problem, posts }),
  );
  if (more !== undefined) yield change("posts", problem.posts, more);
  const province = problem.provinces[problem.communes[commune]!.province]!;
  if (province.max !== null) {
    const raised = (max: number) => ({
      ...problem,
      provinces: problem.provinces.map((one) => (one === province ? { ...one, max } : one)),
    });
    const max = await leastThat(province.max, problem.posts, (most) => wanted(raised(most)));
    if (max !== undefined) yield change("provinceMax", province.max, max);
  }
  const near = problem.pairs
    .filter((pair) => pair.commune === commune)
    .sort((a, b) => a.tenthsKm - b.tenthsKm);
  // What its own norm lets a body spare is a figure that nobody changes here.
  const lending = near.filter(({ source }) => {
    const { lends, spare } = ground.sources[source]!;
    return spare === null || lends < spare;
  });
  for (const { source } of lending.slice(0, MOST_TRIED)) {
    const { id, supply } = problem.sources[source]!;
    const sources = problem.sources.with(source, { id, supply: supply + 1 });
    if (!(await wanted({ ...problem, sources }))) continue;
    yield { ...change("supply", supply, supply + 1), source: id };
    break;
  }
  const { budget } = problem;
  if (budget) {
    const farthest = problem.pairs.reduce((most, { tenthsKm }) => Math.max(most, tenthsKm), 0);
    const cost = budget.perPost + (budget.perPostKm * farthest) / 10;
    const from = Math.floor(budget.total);
    const total = await leastThat(from, from + Math.ceil(problem.posts * cost), (total) =>
      wanted({ ...problem, budget: { ...budget, total } }),
    );
    if (total !== undefined) yield change("budget", budget.total, total);
  }
}

/** Bodies by how far they are from the commune. */
const nearest = ({ problem, ground }: Grounded, commune: number) =>
  ground.sources
    .map(({ position }, s) => ({
      ...{ s, id: problem.sources[s]!.id },
      km: tenthsKmBetween(position, ground.communes[commune]!) / 10,
    }))
    .sort((a, b) => a.km - b.km);

const reaches = ({ pairs }: PostsProblem, commune: number): boolean =>
  pairs.some((pair) => pair.commune === commune);

const limitOf = (kind: LimitRef["kind"], about: Partial<LimitRef>): LimitRef => ({
  ...{ kind, code: null, source: null, value: null },
  ...about,
});

const change = (kind: BringingChange["kind"], from: number, to: number): BringingChange => ({
  ...{ kind, source: null, from, to },
  enough: true,
});

const dropped = (kind: "pin" | "exclusion", source: string | null): BringingChange => ({
  ...{ kind, source, from: null, to: null },
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
  return equals(without, problem, commune, clock, seed);
}

/** Whether a plan that gives the commune a post is as good as the best without; undefined is none. */
async function equals(
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
    equals(best, withCommune(problem, commune, { need: raised }), commune, clock, seed);
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
