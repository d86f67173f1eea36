import { useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { Move, NeedAnswer, Plan, PostsQuestion, Standing } from "../../server/plan/schema.ts";
import { evaluate, fetchNeed, savePlan } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createRun } from "./create-run.ts";
import { createUnits } from "./create-units.ts";
import type { Working } from "./hand.ts";
import { createHistory } from "./history.ts";

const SAVE_AFTER_MS = 700;

/**
 * One plan of posts on the screen: what is stored, what the planner is changing, what the figures say of
 * it, and the solve under way. Changes are stored by themselves a moment later.
 *
 * @param plan  As it was read; its question is one of posts.
 */
export function createPlanModel(plan: Plan) {
  const [search, setSearch] = useSearchParams();
  const [stored, setStored] = createSignal(plan);
  const [failure, setFailure] = createSignal<unknown>();
  const history = createHistory<Working>({
    question: plan.question as PostsQuestion,
    moves: plan.solution?.moves ?? [],
  });
  const editable = () => stored().state === "draft";

  const units = createUnits();

  // Need does not depend on limits: it is asked for again only when what it depends on has changed.
  const needKey = createMemo(() => {
    const { asOf, norm, targets, horizonMonths, weights } = history.now().question;
    return JSON.stringify([stored().generation, asOf, norm, targets, horizonMonths, weights]);
  });
  const need = createAnswer<NeedAnswer>(needKey, (signal) =>
    fetchNeed(untrack(history.now).question, untrack(stored).generation, signal),
  );
  const standingKey = createMemo(() => JSON.stringify([stored().generation, history.now()]));
  const standing = createAnswer<Standing>(standingKey, (signal) => {
    const { question, moves } = untrack(history.now);
    return evaluate(question, untrack(stored).generation, moves, signal);
  });

  const storedMoves = () => stored().solution?.moves ?? [];
  let saving: Promise<void> = Promise.resolve();
  const isSaved = () => {
    const { question, moves } = history.now();
    return isSame(question, stored().question) && isSame(inOrder(moves), inOrder(storedMoves()));
  };
  /** Stores what was changed; waits for what is being stored. */
  const save = () => {
    saving = saving
      .then(async () => {
        if (!editable() || isSaved()) return;
        const { question, moves } = history.now();
        const { id, version } = stored();
        const moved = !isSame(inOrder(moves), inOrder(storedMoves()));
        setStored(await savePlan(id, { version, question, ...(moved ? { moves } : {}) }));
        setFailure();
      })
      .catch((cause) => {
        setFailure(() => cause);
      });
    return saving;
  };
  createEffect(
    on(
      history.now,
      () => {
        const timer = setTimeout(save, SAVE_AFTER_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );

  const { run, isRunning, start, cancel } = createRun(
    () => stored().id,
    (solved) => {
      setStored(solved);
      if (!solved.solution) return;
      history.change({ question: solved.question as PostsQuestion, moves: solved.solution.moves });
    },
    (cause) => setFailure(() => cause),
  );
  const solve = async () => {
    setFailure();
    await save();
    if (failure()) return;
    await start(stored().version);
  };

  return {
    stored,
    setStored,
    history,
    editable,
    isSaved,
    save,
    failure,
    setFailure,
    need,
    standing,
    run,
    isRunning,
    solve,
    cancel,
    ...units,
    source: (id: string) => need.now()?.sources.find((source) => source.id === id),
    /** Commune that is looked at. */
    chosen: () => (typeof search.unit === "string" ? search.unit : undefined),
    choose: (code: string | undefined) => setSearch({ unit: code ?? null }, { scroll: false }),
  };
}
export type PlanModel = ReturnType<typeof createPlanModel>;

const isSame = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other);

/** Moves by commune and source: their order says nothing. */
const inOrder = (moves: readonly Move[]): Move[] =>
  moves
    .map(({ source, code, posts }) => ({ source, code, posts }))
    .sort((a, b) => compare(a.code, b.code) || compare(a.source, b.source));

const compare = (a: string, b: string) => (a < b ? -1 : Number(a > b));
