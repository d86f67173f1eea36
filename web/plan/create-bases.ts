import { useSearchParams } from "@solidjs/router";
import { createMemo, createSignal, untrack } from "solid-js";
import type { BasesQuestion, NeedAnswer, Plan } from "../../server/plan/schema.ts";
import { fetchNeed, savePlan } from "./client.ts";
import { createAnswer } from "./create-answer.ts";
import { createRun } from "./create-run.ts";
import { createUnits } from "./create-units.ts";

/** One plan of bases on the screen: the question under work, its need, and the solve under way. */
export function createBasesModel(plan: Plan) {
  const [search, setSearch] = useSearchParams();
  const [stored, setStored] = createSignal(plan);
  const [question, setQuestion] = createSignal(plan.question as BasesQuestion);
  const [failure, setFailure] = createSignal<unknown>();
  const units = createUnits();
  const needKey = createMemo(() => {
    const { asOf, norm, targets, horizonMonths, weights } = question();
    return JSON.stringify([stored().generation, asOf, norm, targets, horizonMonths, weights]);
  });
  const need = createAnswer<NeedAnswer>(needKey, (signal) =>
    fetchNeed(untrack(question), untrack(stored).generation, signal),
  );
  const fail = (cause: unknown) => void setFailure(() => cause);
  const { run, isRunning, start, cancel } = createRun(() => stored().id, setStored, fail);
  const isSaved = () => JSON.stringify(question()) === JSON.stringify(stored().question);
  const save = async () => {
    if (isSaved() || stored().state !== "draft") return;
    const { id, version } = stored();
    setStored(await savePlan(id, { version, question: question() }));
  };
  return {
    stored,
    setStored,
    question,
    set: (change: Partial<BasesQuestion>) => setQuestion((before) => ({ ...before, ...change })),
    editable: () => stored().state === "draft" && !isRunning(),
    isSaved,
    failure,
    need,
    run,
    isRunning,
    cancel,
    save,
    solve: () => {
      setFailure();
      return save().then(() => start(stored().version), fail);
    },
    ...units,
    source: () => undefined,
    /** Bases of the newest solve. */
    bases: () => stored().solution?.bases ?? [],
    chosen: () => (typeof search.unit === "string" ? search.unit : undefined),
    choose: (code: string | undefined) => setSearch({ unit: code ?? null }, { scroll: false }),
  };
}
export type BasesModel = ReturnType<typeof createBasesModel>;
