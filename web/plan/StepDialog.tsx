import { createResource, createSignal, onMount, Show } from "solid-js";
import type { NormsAnswer } from "../../server/norms/schema.ts";
import type { BrokenLimit, Plan, PlanState } from "../../server/plan/schema.ts";
import { ApiError, get } from "../api/client.ts";
import { FormFooter } from "../forms/FormFooter.tsx";
import { HeadFields, readHead } from "../forms/HeadFields.tsx";
import { useOwnValidity } from "../forms/own-validity.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { recall, remember } from "../import/remembered.ts";
import { latest } from "../model.tsx";
import { BrokenList } from "./BrokenLimits.tsx";
import { stepPlan } from "./client.ts";
import type { Desk } from "./create-desk.ts";
import { en, vi } from "./desk-strings.ts";
import { useRefusalWords } from "./PlanFailure.tsx";
import "../forms/form.css";

/** A step in the life of a plan: who takes it and why; approving names the document that decides. */
export function StepDialog(props: {
  plan: Plan;
  /** Names what the plan is about. */
  model: Pick<Desk, "unit" | "source">;
  state: PlanState;
  /** Done before the step, so that it is about what is on the screen; false where that failed. */
  before: () => Promise<boolean>;
  onPlan: (plan: Plan) => void;
  onCancel: () => void;
}) {
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  /** Limits that the plan breaks on the figures of now; it may be taken on all the same. */
  const [broken, setBroken] = createSignal<readonly BrokenLimit[]>();
  const [known] = createResource(() => get<NormsAnswer>("/api/norms"));
  const refusal = useRefusalWords();
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  const isApproval = () => props.state === "approved";
  const posts = () => (props.plan.solution?.moves ?? []).reduce((sum, move) => sum + move.posts, 0);
  /** What the step does to the ledger differs where nobody is lent. */
  const note = () => {
    const own = `step.note.${props.state}.${props.plan.question.mode}`;
    return words(own in vi ? (own as keyof typeof vi) : `step.note.${props.state}`, {
      ...{ posts: number(posts()), from: from() },
      bases: number(props.plan.solution?.bases.length ?? 0),
    });
  };
  const from = () =>
    props.plan.question.mode === "posts" ? date(props.plan.question.term.from) : "";

  const send = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault();
    const form = event.currentTarget;
    setBusy(true);
    try {
      if (!(await props.before())) return dialog.close();
      const fields = new FormData(form);
      const text = (name: string) => String(fields.get(name) ?? "").trim();
      const head = isApproval() ? readHead(form) : { who: text("who"), remark: text("remark") };
      remember("who", head.who);
      props.onPlan(
        await stepPlan(props.plan.id, {
          ...{ version: props.plan.version, state: props.state, ...head },
          ...(broken() && { anyway: fields.has("anyway") }),
        }),
      );
    } catch (cause) {
      setFailure(() => cause);
      const limits = brokenIn(cause);
      if (limits) setBroken(limits);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog ref={dialog} class="form-dialog" onClose={() => props.onCancel()}>
      <form class="form" ref={useOwnValidity()} onSubmit={send}>
        <h2>
          {words("step.title", { step: words(`step.${props.state}`), name: props.plan.name })}
        </h2>
        <p>{note()}</p>
        <Show
          when={isApproval()}
          fallback={
            <>
              <label>
                {words("step.who")}
                <input class="field" name="who" required maxLength={200} value={recall("who")} />
              </label>
              <label>
                {words("step.remark")}
                <input
                  class="field"
                  name="remark"
                  maxLength={1000}
                  required={broken() !== undefined}
                />
              </label>
            </>
          }
        >
          <HeadFields
            documents={latest(known)?.documents ?? []}
            needsRemark={broken() !== undefined}
          />
        </Show>
        <Show when={broken()}>
          {(limits) => (
            <fieldset class="form-head">
              <legend>{words("step.broken")}</legend>
              <BrokenList model={props.model} broken={limits()} />
              <div class="form-choices">
                <label>
                  <input type="checkbox" name="anyway" required />
                  {words("step.anyway")}
                </label>
              </div>
            </fieldset>
          )}
        </Show>
        <FormFooter
          failure={failure()}
          ownWords={refusal}
          busy={busy()}
          send={words(`step.${props.state}`)}
          onCancel={() => dialog.close()}
        />
      </form>
    </dialog>
  );
}

/** The limits for which a step was refused; undefined where it was not for them. */
const brokenIn = (cause: unknown): BrokenLimit[] | undefined =>
  cause instanceof ApiError && cause.code === "plan.breaks_limits"
    ? (cause.details as { broken: BrokenLimit[] }).broken
    : undefined;
