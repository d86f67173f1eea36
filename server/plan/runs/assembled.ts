import { AppError } from "../../errors.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { got } from "../../http/validation.ts";
import { type AssembledPosts, assemblePosts } from "../posts/assemble.ts";
import type { Move, PlanState, PostsQuestion } from "../schema.ts";
import type { PlanStore } from "../store/plan-store.ts";
import { checkSize } from "./size.ts";

/** Questions kept in numbers: a planner who moves posts by hand asks the same again and again. */
const MOST_KEPT = 6;

/** A plan in one of these states can still change, so nothing can be held against it. */
const CHANGING: readonly PlanState[] = ["draft", "proposed"];

const kept = new WeakMap<Snapshot, Map<string, AssembledPosts>>();

/**
 * A question put to the figures of a generation, its size checked first.
 *
 * @throws {AppError} 404, 409, 422: as `assemblePosts`, `checkSize` and `movesAgainst` do.
 */
export async function assembled(
  plans: PlanStore,
  snapshot: Snapshot,
  question: PostsQuestion,
): Promise<AssembledPosts> {
  const previous = await movesAgainst(plans, question);
  const known = kept.get(snapshot) ?? new Map<string, AssembledPosts>();
  kept.set(snapshot, known);
  const key = JSON.stringify(question);
  const found = known.get(key);
  known.delete(key);
  const made = found ?? make(snapshot, question, previous);
  known.set(key, made);
  for (const oldest of known.keys()) if (known.size > MOST_KEPT) known.delete(oldest);
  return made;
}

function make(snapshot: Snapshot, question: PostsQuestion, previous: readonly Move[] | null) {
  checkSize(snapshot, question);
  return assemblePosts(snapshot, question, previous);
}

/**
 * Moves of the plan that a question stays close to.
 *
 * @throws {AppError} 404 `plan.unknown`; 409 `plan.against` while that plan can still change, or is none of
 *   posts.
 */
async function movesAgainst(
  plans: PlanStore,
  { against }: PostsQuestion,
): Promise<readonly Move[] | null> {
  if (against === null) return null;
  const { state, question, solution } = await plans.get(against);
  if (CHANGING.includes(state) || question.mode !== "posts") {
    const message = `against: plan ${got(against)} is a ${state} of ${question.mode}, expected an approved one of posts`;
    throw new AppError("conflict", "plan.against", message);
  }
  return solution?.moves ?? [];
}
