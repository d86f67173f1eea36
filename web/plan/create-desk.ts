import { useSearchParams } from "@solidjs/router";
import { createEffect, createMemo, createSignal, on, onCleanup, untrack } from "solid-js";
import type { NeedAnswer, Plan, PlanQuestion, Relaxation } from "../../server/plan/schema.ts";
import { fetchNeed, type PlanChange, savePlan } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createRun } from "./create-run.ts";
import { createUnits } from "./create-units.ts";
import { createHistory } from "./history.ts";
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
  const history = createHistory<W>(working(plan));
  const editable = () => stored().state === "draft";
  const question = (): W["question"] => history.now().question;

  const units = createUnits();

  // Need does not depend on limits: it is asked for again only when what it depends on has changed.
  const needKey = createMemo(() => {
    const { asOf, norm, targets, horizonMonths, weights } = question();
    const asked: PlanQuestion = question();
    const own = asked.mode === "bases" ? [asked.candidates] : [asked.term, asked.against];
    return JSON.stringify([
      ...[stored().generation, asOf, norm, targets, horizonMonths, weights, own],
    ]);
  });
  const need = createAnswer<NeedAnswer>(needKey, (signal) =>
    fetchNeed(untrack(question), untrack(stored).generation, signal),
  );

  let saving: Promise<void> = Promise.resolve();
  const isSaved = () => changed(history.now(), stored()) === undefined;
  /** Stores what was changed; waits for what is being stored. */
  const save = () => {
    saving = saving
      .then(async () => {
        const change = changed(history.now(), stored());
        if (!editable() || !change) return;
        const { id, version } = stored();
        setStored(await savePlan(id, { version, ...change }));
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
      const next = working(solved);
      if (!isSame(next, history.now())) history.change(next);
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

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
