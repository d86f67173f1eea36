import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** Limits that the moves break, with what they reach. */
export function BrokenLimits(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(props.model);
  const broken = () =>
    props.model.history.now().moves.length > 0 ? props.model.standing.now()?.broken : [];
  return (
    <Show when={broken()?.length}>
      <div class="notice" role="status">
        <strong>{words("a.broken")}</strong>
        <ul>
          <For each={broken()!.slice(0, 12)}>
            {({ limit, reached }) => (
              <li>
                {words("limit.reached", {
                  limit: names.limit(limit),
                  reached: number(Math.round(reached * 10) / 10),
                })}
              </li>
            )}
          </For>
        </ul>
      </div>
    </Show>
  );
}
