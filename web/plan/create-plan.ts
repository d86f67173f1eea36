import { createMemo, untrack } from "solid-js";
import type { Move, Plan, PostsQuestion, Standing } from "../../server/plan/schema.ts";
import { evaluate, generationFor } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createDesk } from "./create-desk.ts";
import type { Working } from "./hand.ts";
import { isSame } from "./is-same.ts";

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
    JSON.stringify([generationFor(desk.stored()), desk.history.now()]),
  );
  const standing = createAnswer<Standing>(standingKey, (signal) => {
    const { question, moves } = untrack(desk.history.now);
    return evaluate(question, generationFor(untrack(desk.stored)), moves, signal);
  });
  /** Whether the question leaves out the commune or the body that is held or excluded. */
  const isOutside = createMemo(() => {
    const known = desk.need.waiting() ? undefined : desk.need.now();
    const targets = new Set(known?.codes);
    const sources = new Set(desk.question().sources.map(({ id }) => id));
    return ({ code, source }: Held) =>
      known !== undefined &&
      ((code !== null && !targets.has(code)) || (source !== null && !sources.has(source)));
  });
  return {
    ...desk,
    standing,
    isOutside: (held: Held) => isOutside()(held),
    /** What is held or excluded and outside the question: it cannot be asked so. */
    outside: (): Held[] => {
      const { pins, exclusions } = desk.question();
      return [...pins, ...exclusions].filter(isOutside());
    },
  };
}
export type PlanModel = ReturnType<typeof createPlanModel>;

export type Held = PostsQuestion["exclusions"][number];

/** Moves by commune and source: their order says nothing. */
const inOrder = (moves: readonly Move[]): Move[] =>
  moves
    .map(({ source, code, posts }) => ({ source, code, posts }))
    .sort((a, b) => compare(a.code, b.code) || compare(a.source, b.source));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
