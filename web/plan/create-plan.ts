import { useSearchParams } from "@solidjs/router";
import {
  createEffect,
  createMemo,
  createResource,
  createSignal,
  on,
  onCleanup,
  untrack,
} from "solid-js";
import type { Move, NeedAnswer, Plan, PostsQuestion, Standing } from "../../server/plan/schema.ts";
import { fetchStructures, fetchUnits } from "../api/client.ts";
import { STRUCTURE_NOW } from "../constants.ts";
import { latest } from "../model.tsx";
import {
  cancelRun,
  evaluate,
  fetchNeed,
  fetchPlan,
  fetchRun,
  type Run,
  savePlan,
  startRun,
} from "./client.ts";
import type { Working } from "./hand.ts";
import { createHistory } from "./history.ts";

const POLL_MS = 300;
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

  const [structures] = createResource(fetchStructures);
  const [communes] = createResource(async () => (await fetchUnits(STRUCTURE_NOW, "commune")).units);
  const [provinces] = createResource(
    async () => (await fetchUnits(STRUCTURE_NOW, "province")).units,
  );
  const unitByCode = createMemo(
    () =>
      new Map(
        [...(latest(communes) ?? []), ...(latest(provinces) ?? [])].map((unit) => [
          unit.code,
          unit,
        ]),
      ),
  );

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

  const [run, setRun] = createSignal<Run>();
  const isRunning = () => run()?.state === "queued" || run()?.state === "running";
  const follow = async (first: Run) => {
    setRun(first);
    for (let now = first; now.state === "queued" || now.state === "running"; ) {
      await new Promise((resolve) => setTimeout(resolve, POLL_MS));
      now = await fetchRun(stored().id);
      setRun(now);
    }
    const solved = await fetchPlan(stored().id);
    setStored(solved);
    if (!solved.solution) return;
    history.change({ question: solved.question as PostsQuestion, moves: solved.solution.moves });
  };
  const solve = async () => {
    setFailure();
    await save();
    if (failure()) return;
    await startRun(stored().id, stored().version)
      .then(follow)
      .catch((cause) => void setFailure(() => cause));
  };

  return {
    stored,
    setStored,
    /** Takes a plan that was changed elsewhere, with its question and moves. */
    take: (next: Plan) => {
      setStored(next);
      history.change({
        question: next.question as PostsQuestion,
        moves: next.solution?.moves ?? [],
      });
    },
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
    cancel: () =>
      cancelRun(stored().id)
        .then(setRun)
        .catch((cause) => void setFailure(() => cause)),
    unit: (code: string) => unitByCode().get(code),
    source: (id: string) => need.now()?.sources.find((source) => source.id === id),
    structure: () => latest(structures)?.structures.find(({ id }) => id === STRUCTURE_NOW),
    archipelagos: () => latest(structures)?.archipelagos ?? [],
    communes: () => latest(communes),
    provinces: () => latest(provinces),
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

/** The newest answer to a question that may change while it is being answered; the old one stays until then. */
function createAnswer<T>(key: () => string, ask: (signal: AbortSignal) => Promise<T>) {
  const [now, setNow] = createSignal<T>();
  const [failure, setFailure] = createSignal<unknown>();
  const [waiting, setWaiting] = createSignal(true);
  const [tries, setTries] = createSignal(0);
  createEffect(
    on([key, tries], () => {
      const cancel = new AbortController();
      onCleanup(() => cancel.abort());
      setWaiting(true);
      ask(cancel.signal).then(
        (answer) => {
          setNow(() => answer);
          setFailure();
          setWaiting(false);
        },
        (cause) => {
          if (cancel.signal.aborted) return;
          setFailure(() => cause);
          setWaiting(false);
        },
      );
    }),
  );
  return { now, failure, waiting, retry: () => setTries((before) => before + 1) };
}
