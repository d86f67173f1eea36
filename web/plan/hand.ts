import type { Move, Pin, PostsQuestion } from "../../server/plan/schema.ts";

/** What a planner changes by hand: the question and the posts, together. */
export interface Working {
  question: PostsQuestion;
  moves: readonly Move[];
}

/** Posts of the plan from a source to a commune, or of all sources. */
export const postsIn = (moves: readonly Move[], code: string, source?: string): number =>
  moves
    .filter((move) => move.code === code && (source === undefined || move.source === source))
    .reduce((sum, { posts }) => sum + posts, 0);

/** Posts that a source gives. */
export const postsFrom = (moves: readonly Move[], source: string): number =>
  moves.filter((move) => move.source === source).reduce((sum, { posts }) => sum + posts, 0);

/** One post more, or fewer with `by` −1, from a source to a commune; never below none. */
export function move(working: Working, code: string, source: string, by: 1 | -1): Working {
  const posts = postsIn(working.moves, code, source) + by;
  if (posts < 0) return working;
  const others = working.moves.filter((other) => other.code !== code || other.source !== source);
  const moves = posts === 0 ? others : [...others, { code, source, posts }];
  // A pin follows the hand that moves what it holds.
  const pins = working.question.pins.map((pin) =>
    pin.code === code && (pin.source === source || pin.source === null)
      ? { ...pin, posts: Math.max(0, pin.posts + by) }
      : pin,
  );
  return { question: { ...working.question, pins }, moves };
}

const isPin = (pin: Pin, code: string, source: string | null) =>
  pin.code === code && pin.source === source;

/** Holds what a commune has now, from one source or from all; a second time lets it go. */
export function togglePin(working: Working, code: string, source: string | null): Working {
  const { question, moves } = working;
  const pins = question.pins.some((pin) => isPin(pin, code, source))
    ? question.pins.filter((pin) => !isPin(pin, code, source))
    : [...question.pins, { code, source, posts: postsIn(moves, code, source ?? undefined) }];
  return { ...working, question: { ...question, pins } };
}

/** Keeps a commune, or a source for it, out of the plan and takes away what it has; a second time lets it in. */
export function toggleExclusion(working: Working, code: string, source: string | null): Working {
  const { question, moves } = working;
  const isIt = (exclusion: { code: string | null; source: string | null }) =>
    exclusion.code === code && exclusion.source === source;
  if (question.exclusions.some(isIt)) {
    const exclusions = question.exclusions.filter((exclusion) => !isIt(exclusion));
    return { ...working, question: { ...question, exclusions } };
  }
  const gone = (held: { code: string; source: string | null }) =>
    held.code === code && (source === null || held.source === source);
  return {
    question: {
      ...question,
      exclusions: [...question.exclusions, { code, source }],
      pins: question.pins.filter((pin) => !gone(pin)),
    },
    moves: moves.filter((move) => !gone(move)),
  };
}
