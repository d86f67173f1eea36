import { For, Show } from "solid-js";
import type { IndicatorStatus, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useScreen } from "../ui/ScreenFrame.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

/** From what needs a hand to what is done. */
const ORDER: readonly IndicatorStatus[] = [
  "missed",
  "behind",
  "re_baselined",
  "on_pace",
  "late",
  "met",
  "not_reported",
];

/** How many indicators stand in each status; pressing one shows them alone. */
export function StatusFilter(props: { answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const { number } = useSpeech();
  const { state } = useScreen();
  const { status, set, query } = useIndicators();
  const count = (wanted: IndicatorStatus) =>
    props.answer.indicators.filter((line) => line.status === wanted).length;
  const figure = (wanted: IndicatorStatus) => ({
    ...{ figure: `indicators.${wanted}`, scope: props.answer.scope, asOf: props.answer.asOf },
    ...{ structure: props.answer.structure, norm: query().norm, generation: state.generation() },
  });
  return (
    <fieldset class="status-filter">
      <legend class="visually-hidden">{words("summary")}</legend>
      <For each={ORDER.filter((one) => count(one) > 0)}>
        {(one) => (
          <span class="status-count">
            <button
              type="button"
              class="button"
              aria-pressed={status() === one}
              onClick={() => set({ status: status() === one ? "" : one }, true)}
            >
              <StatusMark status={one} />
            </button>
            <Figure of={figure(one)}>{number(count(one))}</Figure>
          </span>
        )}
      </For>
      <Show when={status()}>
        <button type="button" class="button" onClick={() => set({ status: "" }, true)}>
          {words("all")}
        </button>
      </Show>
    </fieldset>
  );
}
