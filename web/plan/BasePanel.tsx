import X from "lucide-solid/icons/x";
import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import { en, vi } from "./bases-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import * as plan from "./strings.ts";
import { useServing } from "./use-serving.ts";

/** The commune that is looked at: who serves it, and whether a base must or must not stand there. */
export function BasePanel(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const planWords = useWords(plan.vi, plan.en);
  const { number } = useSpeech();
  const serving = useServing(props.model);
  const question = () => props.model.question();
  const toggle = (list: "pins" | "exclusions", code: string) => {
    const other = list === "pins" ? "exclusions" : "pins";
    const without = (codes: readonly string[]) => codes.filter((one) => one !== code);
    const before = question()[list];
    props.model.ask({
      [list]: before.includes(code) ? without(before) : [...before, code],
      [other]: without(question()[other]),
    });
  };
  /** What is held can be let go anywhere. */
  const canHold = (list: "pins" | "exclusions", code: string) =>
    props.model.isCandidate(code) || question()[list].includes(code);
  return (
    <Show when={props.model.chosen()}>
      {(code) => (
        <section class="plan-commune">
          <header>
            <h2>{serving.names.commune(code())}</h2>
            <button
              type="button"
              class="button"
              aria-label={answerWords("c.close")}
              onClick={() => props.model.choose(undefined)}
            >
              <X size={16} aria-hidden="true" />
            </button>
          </header>
          <Show
            when={serving.needOf(code()) !== undefined}
            fallback={<p class="note">{words("no.target")}</p>}
          >
            <p>{planWords("tip.need", { need: number(serving.needOf(code())!) })}</p>
            <Show when={props.model.bases().length > 0}>
              <p>{serving.text(code())}</p>
            </Show>
          </Show>
          <Show when={props.model.need.now() && !props.model.isCandidate(code())}>
            <p class="note">{words("no.candidate")}</p>
          </Show>
          <div class="plan-tools">
            <For each={["pins", "exclusions"] as const}>
              {(list) => (
                <button
                  type="button"
                  class="button"
                  disabled={
                    !props.model.editable() || props.model.isRunning() || !canHold(list, code())
                  }
                  aria-pressed={question()[list].includes(code())}
                  onClick={() => toggle(list, code())}
                >
                  {words(list === "pins" ? "pin" : "exclude")}
                </button>
              )}
            </For>
          </div>
        </section>
      )}
    </Show>
  );
}
