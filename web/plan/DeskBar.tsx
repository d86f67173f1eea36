import { useSearchParams } from "@solidjs/router";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import Copy from "lucide-solid/icons/copy";
import GitCompareArrows from "lucide-solid/icons/git-compare-arrows";
import Redo2 from "lucide-solid/icons/redo-2";
import Undo2 from "lucide-solid/icons/undo-2";
import { createResource, createSignal, For, Show } from "solid-js";
import type { PlanState } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { recall } from "../import/remembered.ts";
import { latest } from "../model.tsx";
import { createPlan, duplicatePlan, fetchPlans } from "./client.ts";
import { copyName } from "./copy-name.ts";
import type { Desk } from "./create-desk.ts";
import * as desk from "./desk-strings.ts";
import { LifeList } from "./LifeList.tsx";
import { OrdersMenu } from "./OrdersMenu.tsx";
import { PlanName } from "./PlanName.tsx";
import { StepDialog } from "./StepDialog.tsx";
import { en, vi } from "./strings.ts";
import { useUndoKeys } from "./use-undo-keys.ts";

/** Steps a plan may take from a state, the usual one first. */
const NEXT: Record<PlanState, readonly PlanState[]> = {
  draft: ["proposed", "withdrawn"],
  proposed: ["approved", "draft", "withdrawn"],
  approved: ["carried_out", "withdrawn"],
  carried_out: [],
  withdrawn: [],
};

/** Name and state of the plan, undo and redo, copies, comparison, orders, and the steps of its life. */
export function DeskBar(props: { model: Desk }) {
  const words = useWords(desk.vi, desk.en);
  const planWords = useWords(vi, en);
  const [, setSearch] = useSearchParams();
  const [step, setStep] = createSignal<PlanState>();
  const [plans] = createResource(fetchPlans);
  const plan = () => props.model.stored();
  const history = () => props.model.history;
  const others = () =>
    latest(plans)?.plans.filter(
      ({ id, mode }) => id !== plan().id && mode === plan().question.mode,
    );
  /** Places nothing, so there is nothing to propose. */
  const isEmpty = () => {
    const { moves = [], bases = [] } = plan().solution ?? {};
    return moves.length + bases.length === 0;
  };
  const fail = (cause: unknown) => void props.model.setFailure(() => cause);
  const open = (id: string) => setSearch({ plan: id, with: null, unit: null });
  /** Leaves with everything stored; a second time without what was refused before. */
  const leave = async (to: Parameters<typeof setSearch>[0]) => {
    const isTold = props.model.failure() !== undefined;
    if ((await props.model.save()) || isTold) setSearch(to);
  };
  const copy = () => ({
    name: copyName(
      plan().name,
      words("d.copy"),
      (latest(plans)?.plans ?? []).map(({ name }) => name),
    ),
    who: recall("who") || plan().life.at(-1)!.who,
  });
  const duplicate = async () => {
    if (!(await props.model.save())) return;
    await duplicatePlan(plan().id, copy()).then(({ id }) => open(id), fail);
  };
  /** The same question put to the figures of now, as a plan of its own: the old one stays as it was. */
  const makeAnew = () =>
    createPlan({ ...copy(), question: props.model.question() }).then(({ id }) => open(id), fail);
  useUndoKeys(history);
  const saving = () => {
    if (props.model.isSaved()) return "saved";
    return props.model.failure() ? "unsaved" : "saving";
  };

  return (
    <div class="plan-bar">
      <a
        class="button"
        href="/plan"
        aria-label={words("d.back")}
        title={words("d.back")}
        onClick={(event) => {
          event.preventDefault();
          void leave({ plan: null, with: null, unit: null });
        }}
      >
        <ArrowLeft size={18} aria-hidden="true" />
      </a>
      <PlanName
        name={plan().name}
        editable={props.model.editable() && !props.model.isRunning()}
        onName={(name) => void props.model.rename(name)}
      />
      <span class="flag" data-state={plan().state}>
        {planWords(`state.${plan().state}`)}
      </span>
      <Show when={props.model.editable()}>
        <span class="note" role="status">
          {planWords(saving())}
        </span>
        <button
          type="button"
          class="button"
          disabled={!history().canUndo()}
          aria-label={words("d.undo")}
          title={words("d.undo")}
          onClick={() => history().undo()}
        >
          <Undo2 size={18} aria-hidden="true" />
        </button>
        <button
          type="button"
          class="button"
          disabled={!history().canRedo()}
          aria-label={words("d.redo")}
          title={words("d.redo")}
          onClick={() => history().redo()}
        >
          <Redo2 size={18} aria-hidden="true" />
        </button>
      </Show>
      <button type="button" class="button" onClick={() => void duplicate()}>
        <Copy size={16} aria-hidden="true" />
        {words("d.duplicate")}
      </button>
      <Show when={others()?.length}>
        <label class="plan-with">
          <GitCompareArrows size={16} aria-hidden="true" />
          <select
            class="field"
            aria-label={words("d.compare")}
            onChange={(event) => void leave({ with: event.currentTarget.value })}
          >
            <option value="">{words("d.compareWith")}</option>
            <For each={others()}>{({ id, name }) => <option value={id}>{name}</option>}</For>
          </select>
        </label>
      </Show>
      <OrdersMenu model={props.model} />
      <LifeList plan={plan()} />
      <span class="plan-steps">
        <For each={NEXT[plan().state]}>
          {(state, i) => (
            <button
              type="button"
              class="button"
              classList={{ primary: i() === 0 }}
              disabled={props.model.isRunning() || (state === "proposed" && isEmpty())}
              onClick={() => setStep(state)}
            >
              {words(`step.${state}`)}
            </button>
          )}
        </For>
      </span>
      <Show when={plan().figuresMoved || !plan().generationKept}>
        <p class="notice plan-moved" role="status">
          {words(plan().generationKept ? "d.moved" : "d.lost")}{" "}
          <button type="button" class="link" onClick={() => void makeAnew()}>
            {words("d.again")}
          </button>
        </p>
      </Show>
      <Show when={!props.model.editable()}>
        <p class="note plan-moved">{words("d.readonly")}</p>
      </Show>
      <Show when={step()} keyed>
        {(state) => (
          <StepDialog
            plan={plan()}
            model={props.model}
            state={state}
            before={props.model.save}
            onPlan={(next) => {
              setStep();
              props.model.setStored(next);
            }}
            onCancel={() => setStep()}
          />
        )}
      </Show>
    </div>
  );
}
