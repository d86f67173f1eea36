export interface Posts {
  chiefs: number;
  deputies: number;
  officers: number;
}

export type PostCell = "chief" | "deputy" | "officer" | "missing" | "lent";

export interface PostRun {
  cell: PostCell;
  count: number;
}

/**
 * Runs of equal posts for the bar: the roles filled, then what is missing to the minimum, then the posts
 * lent, which fill no post of the unit and so never hide what is missing. Empty runs are left out.
 */
export function postRuns(posts: Posts, need: number | null, lent: number): PostRun[] {
  const strength = posts.chiefs + posts.deputies + posts.officers;
  const runs: PostRun[] = [
    { cell: "chief", count: posts.chiefs },
    { cell: "deputy", count: posts.deputies },
    { cell: "officer", count: posts.officers },
    { cell: "missing", count: Math.max(0, (need ?? 0) - strength) },
    { cell: "lent", count: lent },
  ];
  return runs.filter(({ count }) => count > 0);
}
