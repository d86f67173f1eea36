import { type SolveOptions, type SolveResult, solveInOrder } from "../solver/lexicographic.ts";
import { type PostsModel, postsModel } from "./model.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";
import { limitSources, otherSources } from "./source-limit.ts";

export interface PostsResult extends Omit<SolveResult, "values"> {
  /** Undefined where there is no plan. */
  placed: PlacedPosts[] | undefined;
  size: { columns: number; rows: number; nonzeros: number };
}

/** Solves a problem of posts, see MODEL.md. Blocks the thread. */
export async function solvePosts(
  problem: PostsProblem,
  options: Pick<SolveOptions, "seconds" | "seed" | "onProgress" | "until">,
): Promise<PostsResult> {
  const model = postsModel(problem);
  const { columns, rows, nonzeros } = model.linear;
  const { values, ...result } = await solveInOrder(model.linear, model.stages, {
    ...options,
    normal: model.normal,
    ...lazyLimits(problem, model),
  });
  return { ...result, placed: values && model.placed(values), size: { columns, rows, nonzeros } };
}

function lazyLimits(problem: PostsProblem, model: PostsModel): Pick<SolveOptions, "lazy"> {
  const most = problem.sourcesPerCommune;
  if (most === null) return {};
  return { lazy: { ...limitSources(most, model), repair: otherSources(problem, model) } };
}
