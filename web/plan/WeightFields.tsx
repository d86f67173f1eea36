import { For } from "solid-js";
import type { NeedPart } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { NEED_PARTS_LIST } from "./need-parts.ts";
import { en, vi } from "./question-strings.ts";

/** What matters how much, 0 to 10. */
export function WeightFields(props: {
  weights: Record<NeedPart, number>;
  onWeights: (weights: Record<NeedPart, number>) => void;
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  return (
    <For each={NEED_PARTS_LIST}>
      {(part) => (
        <label class="plan-weight">
          <span>{words(`part.${part}`)}</span>
          <input
            type="range"
            min="0"
            max="10"
            step="0.5"
            value={props.weights[part]}
            onChange={(event) =>
              props.onWeights({ ...props.weights, [part]: event.currentTarget.valueAsNumber })
            }
          />
          <output>{number(props.weights[part])}</output>
        </label>
      )}
    </For>
  );
}
