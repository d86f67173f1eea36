import { createResource, createSignal, onMount, Show } from "solid-js";
import type { NormsAnswer } from "../../server/norms/schema.ts";
import type { Plan, PlanState } from "../../server/plan/schema.ts";
import { get } from "../api/client.ts";
import { FormFooter } from "../forms/FormFooter.tsx";
import { HeadFields, readHead } from "../forms/HeadFields.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { recall, remember } from "../import/remembered.ts";
import { latest } from "../model.tsx";
import { stepPlan } from "./client.ts";
import { en, vi } from "./desk-strings.ts";
import { useRefusalWords } from "./PlanFailure.tsx";
import "../forms/form.css";

/** A step in the life of a plan: who takes it and why; approving names the document that decides. */
export function StepDialog(props: {
  plan: Plan;
  state: PlanState;
  /** Done before the step, so that it is about what is on the screen. */
  before: () => Promise<void>;
  onPlan: (plan: Plan) => void;
  onCancel: () => void;
}) {
  const words = useWords(vi, en);
  const { number, date } = useSpeech();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
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
      await props.before();
      const fields = new FormData(form);
      const text = (name: string) => String(fields.get(name) ?? "").trim();
      const head = isApproval() ? readHead(form) : { who: text("who"), remark: text("remark") };
      remember("who", head.who);
      props.onPlan(
        await stepPlan(props.plan.id, { version: props.plan.version, state: props.state, ...head }),
      );
    } catch (cause) {
      setFailure(() => cause);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog ref={dialog} class="form-dialog" onClose={() => props.onCancel()}>
      <form class="form" onSubmit={send}>
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
                <input class="field" name="remark" maxLength={1000} />
              </label>
            </>
          }
        >
          <HeadFields documents={latest(known)?.documents ?? []} />
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
