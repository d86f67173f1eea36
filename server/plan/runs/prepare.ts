import { AppError } from "../../errors.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
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

/** Puts a question into numbers. Throws as `assembled` does. */
export async function prepareSolve(
  plans: PlanStore,
  snapshot: Snapshot,
  question: PlanQuestion,
): Promise<Solve> {
  if (question.mode === "bases") {
    throw new AppError("unfit", "plan.mode", "bases cannot be solved yet");
  }
  const { problem, ground } = await assembled(plans, snapshot, question);
  const { timeLimitSeconds: seconds, seed } = question;
  return {
    job: { kind: "posts", problem, ground, seconds, seed },
    solution: ({ status, stages, placed, size, conflict }, seconds) => ({
      ...{ status, stages, seconds, size, conflict },
      moves: movesOf(placed ?? [], problem),
      bases: [],
    }),
  };
}
