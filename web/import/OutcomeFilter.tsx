import { For, Show } from "solid-js";
import type { Outcome, Preflight } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { OUTCOMES } from "./constants.ts";
import { useImportWords } from "./use-import-words.ts";

/** How many rows came out how, each a filter; what waits for a person stands first. */
export function OutcomeFilter(props: {
  counts: Preflight["counts"];
  shown: Outcome | "all";
  onShow: (outcome: Outcome | "all") => void;
}) {
  const words = useImportWords();
  const { number } = useSpeech();
  const countOf = (outcome: Outcome | "all") =>
    outcome === "all" ? props.counts.rows : props.counts[outcome];
  return (
    <fieldset class="import-outcomes">
      <legend class="visually-hidden">{words("outcomes")}</legend>
      <For each={[...OUTCOMES, "all"] as const}>
        {(outcome) => (
          <Show when={countOf(outcome) > 0 || props.shown === outcome}>
            <button
              type="button"
              class="button"
              aria-pressed={props.shown === outcome}
              data-outcome={outcome}
              onClick={() => props.onShow(outcome)}
            >
              {words(`outcome.${outcome}`)} <strong>{number(countOf(outcome))}</strong>
            </button>
          </Show>
        )}
      </For>
    </fieldset>
  );
}
