import type { Ground } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import { type PostsResult, solvePosts } from "../posts/solve.ts";
import type { Objective } from "../schema.ts";
import type { Compared, Reason } from "./schema.ts";

/** A problem, where it comes from, and how long to think about it. */
export interface Posed {
  problem: PostsProblem;
  ground: Ground;
  /** For everything that is asked of it. */
  seconds: number;
  seed: number;
}

/** Values of the objectives in order; empty when the problem has no objective. */
export type Values = { objective: Objective; value: number }[];

/** A clock that is shared by several solves. */
export class Clock {
  readonly #end: number;

  constructor(seconds: number) {
    this.#end = performance.now() + seconds * 1000;
  }

  left(): number {
    return Math.max(0, (this.#end - performance.now()) / 1000);
  }
}

/** The time ended before an answer was proven. */
export class OutOfTime extends Error {
  override name = "OutOfTime";
}

/**
 * Best values of a problem, objective by objective.
 *
 * @param until  Ends early, at the first objective for which it is true.
 * @returns Undefined when no plan is possible.
 * @throws {OutOfTime}
 */
export async function bestValues(
  problem: PostsProblem,
  clock: Clock,
  seed: number,
  until?: (objective: Objective, value: number) => boolean,
): Promise<Values | undefined> {
  const { status, stages }: PostsResult = await solvePosts(problem, {
    seconds: clock.left(),
    seed,
    ...(until && {
      until: ({ objective, value }) => objective !== "any" && until(objective as Objective, value!),
    }),
  });
  if (status === "infeasible") return undefined;
  if (status !== "optimal") throw new OutOfTime();
  return stages
    .filter(({ objective }) => objective !== "any")
    .map(({ objective, value }) => ({ objective: objective as Objective, value: value! }));
}

/** 1 where more is better, −1 where less is. */
const SENSE: Record<Objective, 1 | -1> = { meet: 1, worst: -1, need: 1, distance: -1, changes: -1 };

/** How much better `value` is than `other`; negative when it is worse. */
export const gainOf = (objective: Objective, value: number, other: number): number =>
  SENSE[objective] * (value - other);

/** The first objective in which two lists differ; undefined when they agree as far as both go. */
export function firstDifference(best: Values, other: Values): Compared | undefined {
  for (const [i, { objective, value }] of best.entries()) {
    const otherwise = other[i];
    if (!otherwise) return undefined;
    if (otherwise.value !== value) return { objective, best: value, otherwise: otherwise.value };
  }
  return undefined;
}

/**
 * What decides against a supposition: the best plan under it beside the best plan without.
 *
 * @param best  Values of the best plan.
 */
export async function reasonAgainst(
  best: Values,
  supposed: PostsProblem,
  clock: Clock,
  seed: number,
): Promise<Reason> {
  const told = new Map(best.map(({ objective, value }) => [objective, value]));
  // The first objective that differs decides; those after it need not be solved.
  const differs = (objective: Objective, value: number) => told.get(objective) !== value;
  const values = await bestValues(supposed, clock, seed, differs);
  if (!values) return { kind: "limits" };
  const compared = firstDifference(best, values);
  return compared ? { kind: "objective", compared } : { kind: "equal" };
}

/** The problem with one commune changed. */
export const withCommune = (
  problem: PostsProblem,
  commune: number,
  change: Partial<PostsProblem["communes"][number]>,
): PostsProblem => ({
  ...problem,
  communes: problem.communes.with(commune, { ...problem.communes[commune]!, ...change }),
});
