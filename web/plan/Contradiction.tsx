import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { relaxed } from "./relaxed.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** Why there is no plan: limits that contradict each other, each with the least that would mend it. */
export function Contradiction(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(props.model);
  const conflict = () => props.model.stored().solution?.conflict;
  const apply = (limit: Parameters<typeof relaxed>[1], to: number | null) => {
    const working = props.model.history.now();
    props.model.history.change({ ...working, question: relaxed(working.question, limit, to) });
  };
  return (
    <Show when={conflict()}>
      {(known) => (
        <section class="notice plan-conflict">
          <h2>{words("conflict.title")}</h2>
          <p class="note">{words(known().smallest ? "conflict.smallest" : "conflict.minimal")}</p>
          <ul>
            <For each={known().limits}>
              {({ limit, relaxTo }) => (
                <li>
                  <span>{names.limit(limit)}</span>
                  <Show
                    when={limit.kind === "exclusion" || relaxTo !== null}
                    fallback={<span class="note">{words("conflict.alone")}</span>}
                  >
                    <button
                      type="button"
                      class="button"
                      disabled={!props.model.editable()}
                      onClick={() => apply(limit, relaxTo)}
                    >
                      {limit.kind === "exclusion"
                        ? words("conflict.lift")
                        : words("conflict.relax", { value: number(relaxTo!) })}
                    </button>
                  </Show>
                </li>
              )}
            </For>
          </ul>
        </section>
      )}
    </Show>
  );
}
