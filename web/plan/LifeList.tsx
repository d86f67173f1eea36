import { createUniqueId, For, Show } from "solid-js";
import type { Plan } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as desk from "./desk-strings.ts";
import { en, vi } from "./strings.ts";

/** Who took the plan from state to state, when, and with which remark; newest first. */
export function LifeList(props: { life: Plan["life"] }) {
  const words = useWords(desk.vi, desk.en);
  const planWords = useWords(vi, en);
  const { locale, number } = useSpeech();
  const id = createUniqueId();
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
          <For each={props.life}>
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
              </li>
            )}
          </For>
        </ol>
      </div>
    </>
  );
}
