import { mergeSources } from "../posts/merge-sources.ts";
import type { PostsProblem } from "../posts/problem.ts";
import { solvePosts } from "../posts/solve.ts";
import type { Objective } from "../schema.ts";
import type { CurvePoint } from "./schema.ts";

/** Points beside today's number and ten more. */
const POINTS = 22;
/** "What would ten more buy?" */
const MORE = 10;

/**
 * Numbers of posts the curve is told for: evenly from 0 to twice the posts or all that can be lent,
 * whichever is less, with today's number and ten more among them. Ascending.
 */
export function curveNumbers({ posts, sources }: PostsProblem): number[] {
  const supply = sources.reduce((sum, source) => sum + source.supply, 0);
  const most = Math.max(Math.min(2 * posts, supply), Math.min(posts, supply));
  const step = Math.max(1, most / POINTS);
  const even = Array.from({ length: POINTS + 1 }, (_, i) => Math.min(most, Math.round(i * step)));
  const own = [posts, posts + MORE].filter((number) => number <= supply);
  return [...new Set([...even, ...own])].sort((a, b) => a - b);
}

/**
 * Need met, communes that meet the norm and the largest shortfall for each number of posts: every point is
 * solved by itself, in the order of the objectives up to the need.
 *
 * @param seconds  For all points; those that the time does not reach are `stopped`.
 */
export async function needCurve(
  problem: PostsProblem,
  { seconds, seed }: { seconds: number; seed: number },
  onPoint: (point: CurvePoint) => void = () => {},
): Promise<CurvePoint[]> {
  const end = performance.now() + seconds * 1000;
  const at = problem.objectives.indexOf("need");
  const objectives: Objective[] =
    at < 0 ? [...problem.objectives, "need"] : problem.objectives.slice(0, at + 1);
  // Neither the need nor what comes before it asks who lends, unless the planner's order has it so.
  const bare = mergeSources({ ...problem, objectives });
  const points: CurvePoint[] = [];
  for (const posts of curveNumbers(problem)) {
    const point = await pointAt({ ...bare, posts }, end, seed);
    points.push(point);
    onPoint(point);
  }
  return points;
}

async function pointAt(problem: PostsProblem, end: number, seed: number): Promise<CurvePoint> {
  const { posts } = problem;
  const seconds = (end - performance.now()) / 1000;
  if (seconds <= 0) {
    return { posts, needMet: null, meeting: null, worst: null, status: "stopped" };
  }
  const { status, stages, placed } = await solvePosts(problem, { seconds, seed });
  if (!placed) return { posts, needMet: null, meeting: null, worst: null, status };
  const perCommune = problem.communes.map(() => 0);
  for (const move of placed) perCommune[move.commune]! += move.posts;
  const left = problem.communes.map(({ shortfall }, c) =>
    shortfall === null ? null : Math.max(0, shortfall - perCommune[c]!),
  );
  return {
    posts,
    needMet: stages.find(({ objective }) => objective === "need")?.value ?? null,
    meeting: left.filter((missing) => missing === 0).length,
    worst: Math.max(0, ...left.map((missing) => missing ?? 0)),
    status,
  };
}
