import type { Ground } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import { type PostsResult, solvePosts } from "../posts/solve.ts";
import type { StageResult } from "../schema.ts";
import { needCurve } from "../why/curve.ts";
import { type AskedOf, type Explained, explain } from "../why/explain.ts";
import type { CurvePoint } from "../why/schema.ts";

interface PostsJob {
  kind: "posts";
  problem: PostsProblem;
  /** For who explains why there is no plan. */
  ground: Ground;
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
export type SolveJob = PostsJob;

/** What a thread of the planner is asked, by kind; it goes there as a structured clone. */
export type Job = SolveJob | ExplainJob | CurveJob;

/** What it answers, by kind. */
export interface JobAnswers {
  posts: PostsResult;
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
      return solvePosts(job.problem, { seconds: job.seconds, seed: job.seed, onProgress });
    case "explain":
      return explain(job);
    case "curve":
      return needCurve(job.problem, job);
  }
}
