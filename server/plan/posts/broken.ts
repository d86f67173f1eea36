import type { BrokenLimit, LimitRef } from "../schema.ts";
import { type Ground, supplyOf, tenthsKmBetween } from "./ground.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";

/** Limits of the problem that the moves break; `placed` has each source and commune once. */
export function brokenLimits(
  problem: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
): BrokenLimit[] {
  const { communes, sources } = problem;
  const { between, sourcesIn, inProvince } = tally(problem, placed);
  const broken: BrokenLimit[] = [];
  const add = (
    kind: LimitRef["kind"],
    value: number | null,
    reached: number,
    about: { code?: string; source?: string } = {},
  ) =>
    broken.push({
      limit: { kind, code: about.code ?? null, source: about.source ?? null, value },
      reached,
    });

  const all = between(null, null);
  if (problem.placeAll ? all !== problem.posts : all > problem.posts) {
    add("posts", problem.posts, all);
  }
  for (const [s, source] of ground.sources.entries()) {
    const lent = between(s, null);
    if (lent <= supplyOf(source)) continue;
    const { id } = sources[s]!;
    if (lent > source.lends) add("supply", source.lends, lent, { source: id });
    if (source.spare !== null && lent > source.spare) {
      add("sourceNorm", source.spare, lent, { source: id });
    }
  }
  for (const [c, { code, most }] of communes.entries()) {
    const there = between(null, c);
    if (there > most) add("perCommune", most, there, { code });
    if (problem.sourcesPerCommune !== null && sourcesIn[c]! > problem.sourcesPerCommune) {
      add("sourcesPerCommune", problem.sourcesPerCommune, sourcesIn[c]!, { code });
    }
  }
  for (const [p, { code, min, max }] of problem.provinces.entries()) {
    const inside = inProvince[p]!;
    if (inside < min) add("provinceMin", min, inside, { code });
    if (max !== null && inside > max) add("provinceMax", max, inside, { code });
  }
  for (const { source, commune } of ground.exclusions) {
    const reached = between(source, commune);
    if (reached === 0) continue;
    add("exclusion", null, reached, {
      ...(commune === null ? {} : { code: communes[commune]!.code }),
      ...(source === null ? {} : { source: sources[source]!.id }),
    });
  }
  const farthest = farthestOf(ground, placed);
  if (ground.longestKm !== null && farthest > ground.longestKm * 10) {
    add("longestKm", ground.longestKm, farthest / 10);
  }
  const spent = costOf(problem, ground, placed);
  if (problem.budget && spent > problem.budget.total + 1e-6) {
    add("budget", problem.budget.total, spent);
  }
  for (const { commune, source, posts } of problem.pins) {
    const there = between(source, commune);
    if (there === posts) continue;
    const about = source === null ? {} : { source: sources[source]!.id };
    add("pin", posts, there, { code: communes[commune]!.code, ...about });
  }
  return broken;
}

/** Posts of the moves by source, commune, both and province: each limit is looked up, whatever their number. */
function tally({ communes, provinces }: PostsProblem, placed: readonly PlacedPosts[]) {
  const sums = new Map<string, number>();
  const keyOf = (source: number | null, commune: number | null) => `${source} ${commune}`;
  const sourcesIn = communes.map(() => 0);
  const inProvince = provinces.map(() => 0);
  for (const { source, commune, posts } of placed) {
    const keys = [
      keyOf(source, commune),
      keyOf(source, null),
      keyOf(null, commune),
      keyOf(null, null),
    ];
    for (const key of keys) sums.set(key, (sums.get(key) ?? 0) + posts);
    if (posts > 0) sourcesIn[commune]!++;
    inProvince[communes[commune]!.province]! += posts;
  }
  return {
    /** Null: from any source, to any commune. */
    between: (source: number | null, commune: number | null) =>
      sums.get(keyOf(source, commune)) ?? 0,
    sourcesIn,
    inProvince,
  };
}

/** Distance of the longest move, tenths of a kilometre; 0 without any. */
const farthestOf = (ground: Ground, placed: readonly PlacedPosts[]): number =>
  placed.reduce(
    (most, move) => (move.posts > 0 ? Math.max(most, tenthsKmOf(ground, move)) : most),
    0,
  );

/** Distance of a move, whether or not its pair is allowed. */
export const tenthsKmOf = (
  { sources, communes }: Ground,
  { source, commune }: { source: number; commune: number },
): number => tenthsKmBetween(sources[source]!.position, communes[commune]!);

/** What the moves cost, in the unit of the budget; 0 without one. */
export function costOf(
  { budget }: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
): number {
  if (!budget) return 0;
  return placed.reduce(
    (sum, move) =>
      sum + move.posts * (budget.perPost + (budget.perPostKm * tenthsKmOf(ground, move)) / 10),
    0,
  );
}
