import { For, Show } from "solid-js";
import type { BrokenLimit } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./answer-strings.ts";
import type { Desk } from "./create-desk.ts";
import type { PlanModel } from "./create-plan.ts";
import { usePlanNames } from "./use-plan-names.ts";

/** As many as a reader looks through. */
const MOST_SHOWN = 12;

/** Limits that the moves break, with what they reach. */
export function BrokenLimits(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const broken = () =>
    props.model.history.now().moves.length > 0 ? props.model.standing.now()?.broken : [];
  return (
    <Show when={broken()?.length}>
      <div class="notice" role="status">
        <strong>{words("a.broken")}</strong>
        <BrokenList model={props.model} broken={broken()!} />
      </div>
    </Show>
  );
}

/** Limits with what is reached of each. */
export function BrokenList(props: {
  model: Pick<Desk, "unit" | "source">;
  broken: readonly BrokenLimit[];
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const names = usePlanNames(props.model);
  const more = () => props.broken.length - MOST_SHOWN;
  return (
    <ul>
      <For each={props.broken.slice(0, MOST_SHOWN)}>
        {({ limit, reached }) => (
          <li>
            {words("limit.reached", {
              limit: names.limit(limit),
              reached: number(Math.round(reached * 10) / 10),
            })}
          </li>
        )}
      </For>
      <Show when={more() > 0}>
        <li>{words("limit.more", { count: number(more()) })}</li>
      </Show>
    </ul>
  );
}
