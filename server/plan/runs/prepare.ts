import type { Snapshot } from "../../generation/snapshot.ts";
import { assembleBases, basesOf } from "../bases/assemble.ts";
import { basesConflict } from "../bases/conflict.ts";
import { movesOf } from "../posts/assemble.ts";
import type { PlanQuestion, Solution } from "../schema.ts";
import type { PlanStore } from "../store/plan-store.ts";
import { assembled } from "./assembled.ts";
import type { AnswerTo, SolveJob } from "./job.ts";

/** A solve that can be asked of the pool, and what its answer means. */
export interface Solve {
  job: SolveJob;
  solution(answer: AnswerTo<SolveJob>, seconds: number): Solution;
}

/** Puts a question into numbers. Throws as `assembled` and `assembleBases` do. */
export async function prepareSolve(
  plans: PlanStore,
  snapshot: Snapshot,
  question: PlanQuestion,
): Promise<Solve> {
  const { timeLimitSeconds: seconds, seed } = question;
  if (question.mode === "bases") {
    const { problem, ground } = assembleBases(snapshot, question);
    return solveOf(
      { kind: "bases", problem, ground, seconds, seed },
      ({ status, stages, placed, size }, seconds) => ({
        ...{ status, stages, seconds, size },
        ...{ moves: [], bases: basesOf(placed ?? [], problem) },
        conflict: status === "infeasible" ? basesConflict(problem) : null,
      }),
    );
  }
  const { problem, ground } = await assembled(plans, snapshot, question);
  return solveOf(
    { kind: "posts", problem, ground, seconds, seed },
    ({ status, stages, placed, size, conflict }, seconds) => ({
      ...{ status, stages, seconds, size, conflict },
      ...{ moves: movesOf(placed ?? [], problem), bases: [] },
    }),
  );
}

/** The pool answers a job with the answer of its kind. */
const solveOf = <J extends SolveJob>(
  job: J,
  solution: (answer: AnswerTo<J>, seconds: number) => Solution,
): Solve => ({ job, solution: solution as Solve["solution"] });
