import { For, Show } from "solid-js";
import type { Norm } from "../../server/norms/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { latest, useModel } from "../model.tsx";
import { ruleText } from "../norms/judged-by.ts";
import { en, vi } from "../norms/rule-strings.ts";
import { minimumChoice, minimumOf, normsInOrder } from "./norm-choices.ts";
import { useTimelineSpeech } from "./use-timeline-speech.ts";
import "./timeline.css";

const IN_FORCE = "in-force";
/** What one starts from when no norm says a number. */
const USUAL_MIN = 8;

/** The minimum that figures are compared with: in force, one norm, or "what if so many were needed?". */
export function NormPicker() {
  const model = useModel();
  const { state } = model;
  const { t, date } = useTimelineSpeech();
  const words = useWords(vi, en);

  const norms = () => normsInOrder(latest(model.norms) ?? []);
  const minsInForce = () => {
    const answer = latest(model.frame)?.norm;
    if (answer?.choice !== IN_FORCE) return [];
    return [...new Set(answer.norms.map((norm) => norm.min))].sort((a, b) => a - b);
  };
  const inForceLabel = () => {
    const mins = minsInForce();
    if (mins.length === 0) return t("timeline.norms.inForce");
    const [least, most] = [mins[0]!, mins.at(-1)!];
    return t("timeline.norms.inForceOf", {
      mins: least === most ? `≥ ${least}` : `${least}–${most}`,
    });
  };
  const placeName = (norm: Norm) => () => model.unit(norm.scope)?.name ?? norm.authority;
  const normLabel = (norm: Norm) =>
    t("timeline.norms.one", {
      rule: ruleText(norm, words, placeName(norm)),
      date: date(norm.effectiveFrom),
    });
  const minimum = () => minimumOf(state.norm());

  const choose = (choice: string) => {
    const start = minimumChoice(minsInForce().at(-1) ?? USUAL_MIN);
    state.adjust({ norm: choice === IN_FORCE ? null : choice === "min" ? start : choice });
  };

  return (
    <div class="norm-picker">
      <select
        class="field"
        aria-label={t("timeline.norms")}
        title={norms().find((norm) => norm.id === state.norm())?.authority ?? t("timeline.norms")}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={IN_FORCE} selected={state.norm() === IN_FORCE}>
          {inForceLabel()}
        </option>
        <For each={norms()}>
          {(norm) => (
            <option value={norm.id} selected={state.norm() === norm.id}>
              {normLabel(norm)}
            </option>
          )}
        </For>
        <option value="min" selected={minimum() !== undefined}>
          {minimum() === undefined
            ? t("timeline.norms.ifChoice")
            : t("timeline.norms.if", { min: minimum()! })}
        </option>
      </select>
      <Show when={minimum() !== undefined}>
        <input
          class="field"
          type="number"
          aria-label={t("timeline.norms.min")}
          title={t("timeline.norms.min")}
          min="1"
          max="99"
          required
          value={minimum()}
          onInput={(event) => {
            if (!event.currentTarget.validity.valid) return;
            state.adjust({ norm: minimumChoice(event.currentTarget.valueAsNumber) });
          }}
        />
      </Show>
    </div>
  );
}
