import { For, Show } from "solid-js";
import type { IndicatorLine, IndicatorStatus } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
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
export function StatusFilter(props: { lines: readonly IndicatorLine[] }) {
  const words = useIndicatorWords();
  const { number } = useSpeech();
  const { status, set } = useIndicators();
  const count = (wanted: IndicatorStatus) =>
    props.lines.filter((line) => line.status === wanted).length;
  return (
    <fieldset class="status-filter">
      <legend class="visually-hidden">{words("summary")}</legend>
      <For each={ORDER.filter((one) => count(one) > 0)}>
        {(one) => (
          <button
            type="button"
            class="button"
            aria-pressed={status() === one}
            onClick={() => set({ status: status() === one ? "" : one }, true)}
          >
            <StatusMark status={one} />
            <span class="figures">{number(count(one))}</span>
          </button>
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
