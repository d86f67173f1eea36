import { createResource, createUniqueId, For, Show } from "solid-js";
import type { NormsAnswer } from "../../server/norms/schema.ts";
import type { Plan } from "../../server/plan/schema.ts";
import { get } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import * as desk from "./desk-strings.ts";
import { en, vi } from "./strings.ts";

/** Who took the plan from state to state, when, with which remark and by which document; newest first. */
export function LifeList(props: { plan: Plan }) {
  const words = useWords(desk.vi, desk.en);
  const planWords = useWords(vi, en);
  const { locale, number } = useSpeech();
  const id = createUniqueId();
  const [norms] = createResource(
    () => props.plan.life.some(({ document }) => document !== null),
    () => get<NormsAnswer>("/api/norms"),
  );
  const titleOf = (document: string) =>
    latest(norms)?.documents.find((known) => known.id === document)?.title ?? document;
  const at = (iso: string) =>
    new Intl.DateTimeFormat(locale(), { dateStyle: "short", timeStyle: "short" }).format(
      new Date(iso),
    );
  return (
    <>
      <button type="button" class="button" popovertarget={id}>
        {words("d.life")}
      </button>
      <div id={id} popover="auto" class="plan-popover">
        <ol>
          <For each={props.plan.life}>
            {(step) => (
              <li>
                <strong>{planWords(`state.${step.state}`)}</strong>
                <span class="note">{words("life.row", { at: at(step.at), who: step.who })}</span>
                <span>{step.remark}</span>
                <Show when={step.broken}>
                  {(broken) => (
                    <span class="note">
                      {words("life.broken", { count: number(broken().length) })}
                    </span>
                  )}
                </Show>
                <Show when={step.document}>
                  {(document) => (
                    <span>{words("life.document", { title: titleOf(document()) })}</span>
                  )}
                </Show>
              </li>
            )}
          </For>
        </ol>
        <p class="note">
          {words("life.made", {
            generation: props.plan.generation,
            seed: props.plan.question.seed,
          })}
        </p>
      </div>
    </>
  );
}
