import type { PlanQuestion } from "../../server/plan/schema.ts";

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** A question without how long and whence an answer is sought: what a value or a bound is of. */
export const problemOf = <Question extends PlanQuestion>(question: Question) => ({
  ...question,
  timeLimitSeconds: 0,
  seed: 0,
});
