import { type BasesGround, distancesOf } from "../bases/assemble.ts";
import type { BasesProblem } from "../bases/problem.ts";
import { type BasesResult, solveBases } from "../bases/solve.ts";
import type { Ground } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import { type PostsResult, solvePosts } from "../posts/solve.ts";
import type { Conflict, StageResult } from "../schema.ts";
import { findConflict } from "../why/conflict.ts";
import { needCurve } from "../why/curve.ts";
import { type AskedOf, type Explained, explain } from "../why/explain.ts";
import type { CurvePoint } from "../why/schema.ts";

interface PostsJob {
  kind: "posts";
  problem: PostsProblem;
  /** To explain why there is no plan. */
  ground: Ground;
  seconds: number;
  seed: number;
}

interface BasesJob {
  kind: "bases";
  problem: Omit<BasesProblem, "distances">;
  ground: BasesGround;
  seconds: number;
  seed: number;
}

interface ExplainJob extends AskedOf {
  kind: "explain";
}

interface CurveJob {
  kind: "curve";
  problem: PostsProblem;
  seconds: number;
  seed: number;
}

/** Jobs that end in a plan. */
export type SolveJob = PostsJob | BasesJob;

/** What a thread of the planner is asked, by kind; it goes there as a structured clone. */
export type Job = SolveJob | ExplainJob | CurveJob;

/** A plan, or why there is none; null where nothing contradicts, or the time ended before it was found. */
export interface PostsAnswer extends PostsResult {
  conflict: Conflict | null;
}

/** What it answers, by kind. */
export interface JobAnswers {
  posts: PostsAnswer;
  bases: BasesResult;
  explain: Explained;
  curve: CurvePoint[];
}

export type AnswerTo<J extends Job> = JobAnswers[J["kind"]];

/** Does a job. Blocks the thread for `job.seconds` at most, but for what it takes to build a model. */
export function work(
  job: Job,
  onProgress: (stage: StageResult) => void,
): Promise<JobAnswers[Job["kind"]]> {
  switch (job.kind) {
    case "posts":
      return solveOrExplain(job, onProgress);
    case "bases": {
      const { problem, ground, seconds, seed } = job;
      return solveBases(
        { ...problem, distances: distancesOf(ground) },
        { seconds, seed, onProgress },
      );
    }
    case "explain":
      return explain(job);
    case "curve":
      return needCurve(job.problem, job);
  }
}

/** Longer, nobody wants to wait for the smallest contradiction; shorter, the first would not be found. */
const [MOST_SECONDS, LEAST_SECONDS] = [20, 4];

async function solveOrExplain(
  { problem, ground, seconds, seed }: PostsJob,
  onProgress: (stage: StageResult) => void,
): Promise<PostsAnswer> {
  const began = performance.now();
  const result = await solvePosts(problem, { seconds, seed, onProgress });
  if (result.status !== "infeasible") return { ...result, conflict: null };
  const left = seconds - (performance.now() - began) / 1000;
  const conflict = await findConflict(
    { problem, ground },
    { seconds: Math.max(LEAST_SECONDS, Math.min(left, MOST_SECONDS)), seed },
  );
  return { ...result, conflict };
}
