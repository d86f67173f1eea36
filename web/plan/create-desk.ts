import { useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { NeedAnswer, Plan, PlanQuestion, Relaxation } from "../../server/plan/schema.ts";
import { ApiError } from "../api/client.ts";
import { fetchNeed, generationFor, type PlanChange, savePlan } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createRun } from "./create-run.ts";
import { createUnits } from "./create-units.ts";
import { createHistory } from "./history.ts";
import { isSame, problemOf } from "./is-same.ts";
import { relaxed } from "./relaxed.ts";

const SAVE_AFTER_MS = 700;

/**
 * One plan on the screen: what is stored, what the planner is changing, what the figures say of its
 * question, and the solve under way. Changes are stored by themselves a moment later.
 *
 * @param working  What there is to change in a plan as it is stored.
 * @param changed  How that now differs from what is stored; undefined where it does not.
 */
export function createDesk<W extends { question: PlanQuestion }>(
  plan: Plan,
  working: (plan: Plan) => W,
  changed: (now: W, stored: Plan) => PlanChange | undefined,
) {
  const [search, setSearch] = useSearchParams();
  const [stored, setStored] = createSignal(plan);
  const [failure, setFailure] = createSignal<unknown>();
  const editable = () => stored().state === "draft";
  const { run, isRunning, join, start, cancel } = createRun(
    plan,
    (solved) => {
      setStored(solved);
      setFailure();
      const next = working(solved);
      if (!isSame(next, history.now())) history.change(next);
    },
    (cause) => fail(cause),
  );
  /** A solve that somebody began elsewhere is followed like one that was begun here. */
  const fail = (cause: unknown) => {
    if (cause instanceof ApiError && cause.code === "plan.running") void join();
    else setFailure(() => cause);
  };
  const history = createHistory<W>(working(plan), () => !editable() || isRunning());
  const question = (): W["question"] => history.now().question;

  const units = createUnits();

  // Need does not depend on limits: it is asked for again only when what it depends on has changed.
  const needKey = createMemo(() => {
    const { asOf, norm, targets, horizonMonths, weights } = question();
    const asked: PlanQuestion = question();
    const own = asked.mode === "bases" ? [asked.candidates] : [asked.term, asked.against];
    return JSON.stringify([
      ...[generationFor(stored()), asOf, norm, targets, horizonMonths, weights, own],
    ]);
  });
  const need = createAnswer<NeedAnswer>(needKey, (signal) =>
    fetchNeed(untrack(question), generationFor(untrack(stored)), signal),
  );

  const isSaved = () => changed(history.now(), stored()) === undefined;
  const pending = () => (editable() ? changed(history.now(), stored()) : undefined);
  let storing: Promise<unknown> = Promise.resolve();
  /** Stores a change after those that are being stored; false where that failed. */
  const store = (change: () => PlanChange | undefined): Promise<boolean> => {
    const done = storing.then(async () => {
      const known = change();
      if (!known) return true;
      const sent = history.now();
      try {
        const { id, version } = stored();
        setStored(await savePlan(id, { version, ...known }));
      } catch (cause) {
        fail(cause);
        return false;
      }
      setFailure();
      // What the question no longer knows was left out.
      if (history.now() === sent && !isSaved()) history.replace(working(stored()));
      return true;
    });
    storing = done;
    return done;
  };
  /** Stores what is on the screen; false where that failed. */
  const save = () => store(pending);
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

  const flush = () => void save();
  window.addEventListener("pagehide", flush);
  onCleanup(() => {
    window.removeEventListener("pagehide", flush);
    flush();
  });

  const solve = async () => {
    setFailure();
    if (await save()) await start(stored().version);
  };
  /** Whether the question on the screen is the one that was last solved or changed by hand, as far as its answer goes. */
  const isAsked = () => isSame(problemOf(question()), problemOf(stored().question));

  return {
    stored,
    setStored,
    history,
    question,
    /** Sets parts of the question. */
    ask: (change: Partial<W["question"]>) => {
      const now = history.now();
      history.change({ ...now, question: { ...now.question, ...change } });
    },
    /** Gives limits of the question other values. */
    relax: (relaxations: readonly Relaxation[]) => {
      const now = history.now();
      const relaxedQuestion = relaxations.reduce<W["question"]>(
        (asked, { limit, relaxTo }) => relaxed(asked, limit, relaxTo),
        now.question,
      );
      history.change({ ...now, question: relaxedQuestion });
    },
    editable,
    isSaved,
    save,
    rename: (name: string) => store(() => ({ ...pending(), name })),
    /** What is proven of that which is on the screen. */
    status: () => (isSaved() && stored().solution?.status) || null,
    /** What the last solve of this question reached. */
    stages: () => (isAsked() && stored().solution?.stages) || [],
    /** The moves or bases answer an earlier question. */
    isEarlier: () => {
      const { solution, byHand } = stored();
      if (!solution || solution.moves.length + solution.bases.length === 0) return false;
      const isSolved = solution.status === "optimal" || solution.status === "feasible";
      return !isAsked() || !(byHand || isSolved);
    },
    failure,
    setFailure,
    need,
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

/** A desk of whatever kind of plan, as what both kinds have in common sees it. */
export type Desk = Omit<
  ReturnType<typeof createDesk<{ question: PlanQuestion }>>,
  "history" | "ask"
> & {
  history: Pick<ReturnType<typeof createHistory<unknown>>, "undo" | "redo" | "canUndo" | "canRedo">;
};
