import type { Ground } from "../posts/ground.ts";
import type { PostsProblem } from "../posts/problem.ts";
import { type PostsResult, solvePosts } from "../posts/solve.ts";
import type { StageResult } from "../schema.ts";

interface PostsJob {
  kind: "posts";
  problem: PostsProblem;
  /** For who explains why there is no plan. */
  ground: Ground;
  seconds: number;
  seed: number;
}

/** What a thread of the planner is asked, by kind; it goes there as a structured clone. */
export type Job = PostsJob;

/** What it answers, by kind. */
export interface JobAnswers {
  posts: PostsResult;
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
  }
}
