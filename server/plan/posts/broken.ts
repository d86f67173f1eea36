import type { LimitRef } from "../schema.ts";
import { type Ground, supplyOf, tenthsKmBetween } from "./ground.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";

/** A limit that moves break, with the value they reach. */
export interface BrokenLimit {
  limit: LimitRef;
  reached: number;
}

/** Limits of the problem that the moves break, in the order of `LimitRef`. */
export function brokenLimits(
  problem: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
): BrokenLimit[] {
  const { communes, sources } = problem;
  const sum = (of: (move: PlacedPosts) => boolean) =>
    placed.filter(of).reduce((posts, move) => posts + move.posts, 0);
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

  const all = sum(() => true);
  if (problem.placeAll ? all !== problem.posts : all > problem.posts) {
    add("posts", problem.posts, all);
  }
  for (const [s, source] of ground.sources.entries()) {
    const given = sum((move) => move.source === s);
    if (given <= supplyOf(source)) continue;
    const { id } = sources[s]!;
    if (given > source.lends) add("supply", source.lends, given, { source: id });
    if (source.spare !== null && given > source.spare) {
      add("sourceNorm", source.spare, given, { source: id });
    }
  }
  for (const [c, { code, most }] of communes.entries()) {
    const there = sum((move) => move.commune === c);
    if (there > most) add("perCommune", most, there, { code });
    const from = new Set(
      placed.filter(({ commune, posts }) => commune === c && posts > 0).map(({ source }) => source),
    );
    if (problem.sourcesPerCommune !== null && from.size > problem.sourcesPerCommune) {
      add("sourcesPerCommune", problem.sourcesPerCommune, from.size, { code });
    }
  }
  for (const [p, { code, min, max }] of problem.provinces.entries()) {
    const inside = sum(({ commune }) => communes[commune]!.province === p);
    if (inside < min) add("provinceMin", min, inside, { code });
    if (max !== null && inside > max) add("provinceMax", max, inside, { code });
  }
  const farthest = pairLimits(problem, ground, placed, add);
  if (ground.longestKm !== null && farthest > ground.longestKm * 10) {
    add("longestKm", ground.longestKm, farthest / 10);
  }
  const spent = costOf(problem, ground, placed);
  if (problem.budget && spent > problem.budget.total + 1e-6) {
    add("budget", problem.budget.total, spent);
  }
  for (const { commune, source, posts } of problem.pins) {
    const there = sum(
      (move) => move.commune === commune && (source === null || move.source === source),
    );
    if (there === posts) continue;
    const about = source === null ? {} : { source: sources[source]!.id };
    add("pin", posts, there, { code: communes[commune]!.code, ...about });
  }
  return broken;
}

/** Adds every exclusion that the moves break; returns the longest distance, tenths of a kilometre. */
function pairLimits(
  { communes, sources }: PostsProblem,
  ground: Ground,
  placed: readonly PlacedPosts[],
  add: (
    kind: "exclusion",
    value: null,
    reached: number,
    about: { code?: string; source?: string },
  ) => void,
): number {
  for (const { source, commune } of ground.exclusions) {
    const reached = placed
      .filter(
        (move) =>
          (source === null || move.source === source) &&
          (commune === null || move.commune === commune),
      )
      .reduce((posts, move) => posts + move.posts, 0);
    if (reached === 0) continue;
    add("exclusion", null, reached, {
      ...(commune === null ? {} : { code: communes[commune]!.code }),
      ...(source === null ? {} : { source: sources[source]!.id }),
    });
  }
  return Math.max(
    0,
    ...placed.filter(({ posts }) => posts > 0).map((move) => tenthsKmOf(ground, move)),
  );
}

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
