import { createMemo, untrack } from "solid-js";
import type { Move, Plan, PostsQuestion, Standing } from "../../server/plan/schema.ts";
import { evaluate } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createDesk, isSame } from "./create-desk.ts";
import type { Working } from "./hand.ts";

/**
 * One plan of posts on the screen, with what its moves reach.
 *
 * @param plan  As it was read; its question is one of posts.
 */
export function createPlanModel(plan: Plan) {
  const movesOf = ({ solution }: Plan) => solution?.moves ?? [];
  const desk = createDesk<Working>(
    plan,
    (stored) => ({ question: stored.question as PostsQuestion, moves: movesOf(stored) }),
    ({ question, moves }, stored) => {
      const moved = !isSame(inOrder(moves), inOrder(movesOf(stored)));
      if (!moved && isSame(question, stored.question)) return undefined;
      return { question, ...(moved && { moves }) };
    },
  );
  const standingKey = createMemo(() =>
    JSON.stringify([desk.stored().generation, desk.history.now()]),
  );
  const standing = createAnswer<Standing>(standingKey, (signal) => {
    const { question, moves } = untrack(desk.history.now);
    return evaluate(question, untrack(desk.stored).generation, moves, signal);
  });
  return { ...desk, standing };
}
export type PlanModel = ReturnType<typeof createPlanModel>;

/** Moves by commune and source: their order says nothing. */
const inOrder = (moves: readonly Move[]): Move[] =>
  moves
    .map(({ source, code, posts }) => ({ source, code, posts }))
    .sort((a, b) => compare(a.code, b.code) || compare(a.source, b.source));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
