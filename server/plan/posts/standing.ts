import type { BrokenLimit, Objective } from "../schema.ts";
import { brokenLimits, tenthsKmOf } from "./broken.ts";
import type { Ground } from "./ground.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";
import { needMet } from "./worth.ts";

/** A commune of the problem under a plan; `commune` is its index. */
export interface CommuneStanding {
  commune: number;
  posts: number;
  needMet: number;
  shortfallAfter: number | null;
}

/** What a plan reaches and which limits it breaks, whoever made it. */
export interface PostsStanding {
  posts: number;
  objectives: { objective: Objective; value: number }[];
  broken: BrokenLimit[];
  /** Every commune of the problem, in its order. */
  communes: CommuneStanding[];
}

/**
 * Judges any moves by the formulas of MODEL.md.
 *
 * @param placed  Each source and commune once. They need not be a pair of the problem: then they break
 *   an exclusion or the longest distance.
 */
export function standingOf(
  problem: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
): PostsStanding {
  const perCommune = problem.communes.map(() => 0);
  for (const { commune, posts } of placed) perCommune[commune]! += posts;
  const communes = problem.communes.map(({ need, shortfall }, commune) => ({
    commune,
    posts: perCommune[commune]!,
    needMet: needMet(need, problem.diminishing, perCommune[commune]!),
    shortfallAfter: shortfall === null ? null : Math.max(0, shortfall - perCommune[commune]!),
  }));
  const objectives = problem.objectives.flatMap((objective) => {
    const value = reached(objective, problem, ground, placed, communes);
    return value === undefined ? [] : [{ objective, value }];
  });
  return {
    posts: total(placed),
    objectives,
    broken: brokenLimits(problem, ground, placed),
    communes,
  };
}

function reached(
  objective: Objective,
  { previous, previousOutside = 0 }: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
  communes: readonly CommuneStanding[],
): number | undefined {
  switch (objective) {
    case "meet":
      return communes.filter(({ shortfallAfter }) => shortfallAfter === 0).length;
    case "worst":
      return Math.max(0, ...communes.map(({ shortfallAfter }) => shortfallAfter ?? 0));
    case "need":
      return communes.reduce((sum, { needMet }) => sum + needMet, 0);
    case "distance":
      return placed.reduce((sum, move) => sum + move.posts * tenthsKmOf(ground, move), 0);
    case "changes":
      return previous === null ? undefined : changesBetween(previous, placed) + previousOutside;
  }
}

/** Posts added and posts taken away between two plans. */
export function changesBetween(
  before: readonly PlacedPosts[],
  after: readonly PlacedPosts[],
): number {
  const difference = new Map<string, number>();
  const add = ({ source, commune, posts }: PlacedPosts, sign: number) => {
    const key = `${source} ${commune}`;
    difference.set(key, (difference.get(key) ?? 0) + sign * posts);
  };
  for (const move of before) add(move, -1);
  for (const move of after) add(move, 1);
  return [...difference.values()].reduce((sum, posts) => sum + Math.abs(posts), 0);
}

const total = (placed: readonly PlacedPosts[]) => placed.reduce((sum, { posts }) => sum + posts, 0);
