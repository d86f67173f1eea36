import { createMemo, For, Show } from "solid-js";
import type { BasesQuestion, TargetFilter } from "../../server/plan/schema.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./bases-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import { HeldItem } from "./HeldItem.tsx";
import { JudgeFields } from "./JudgeFields.tsx";
import { NumberField } from "./NumberField.tsx";
import { QuestionSection } from "./QuestionSection.tsx";
import * as questions from "./question-strings.ts";
import { SearchFields } from "./SearchFields.tsx";
import { TargetFields } from "./TargetFields.tsx";
import { usePlanNames } from "./use-plan-names.ts";
import { WeightFields } from "./WeightFields.tsx";

/** The question of a plan of bases: how many, measured how, for whom, where they may, must and must not stand. */
export function BasesQuestionPanel(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const questionWords = useWords(questions.vi, questions.en);
  const { number } = useSpeech();
  const question = () => props.model.question();
  const set = (change: Partial<BasesQuestion>) => props.model.ask(change);
  const need = () => props.model.need.now();

  return (
    <fieldset class="plan-question" disabled={!props.model.editable() || props.model.isRunning()}>
      <QuestionSection title={words("amount")} open>
        <NumberField
          label={words("bases")}
          value={question().bases}
          least={1}
          most={100_000}
          onNumber={(bases) => set({ bases: bases! })}
        />
        <label class="plan-row">
          {words("measure")}
          <select
            class="field"
            value={question().measure}
            onChange={(event) =>
              set({ measure: event.currentTarget.value as BasesQuestion["measure"] })
            }
          >
            <For each={["median", "covering"] as const}>
              {(measure) => (
                <option value={measure} selected={question().measure === measure}>
                  {words(`measure.${measure}`)}
                </option>
              )}
            </For>
          </select>
        </label>
        <Show when={question().measure === "covering"}>
          <NumberField
            label={words("radius")}
            value={question().radiusKm}
            least={0}
            most={20_000}
            step="any"
            onNumber={(radiusKm) => set({ radiusKm: radiusKm! })}
          />
        </Show>
        <NumberField
          label={words("capacity")}
          value={question().capacity}
          least={1}
          most={20_000}
          optional
          onNumber={(capacity) => set({ capacity })}
        />
        <DayInput
          name="asOf"
          label={questionWords("q.asOf")}
          date={question().asOf}
          required
          onDate={(asOf) => set({ asOf })}
        />
        <SearchFields question={question()} onQuestion={set} />
      </QuestionSection>
      <QuestionSection
        title={words("targets")}
        note={questionWords("q.targets.note", { communes: number(need()?.codes.length ?? 0) })}
      >
        <TargetFields
          targets={question().targets}
          provinces={props.model.provinces() ?? []}
          onTargets={(targets) => set({ targets })}
        />
      </QuestionSection>
      <QuestionSection
        title={words("places")}
        note={words("places.note", { communes: number(need()?.candidates.length ?? 0) })}
      >
        <label class="plan-check">
          <input
            type="checkbox"
            checked={question().candidates === null}
            onChange={(event) =>
              set({ candidates: event.currentTarget.checked ? null : question().targets })
            }
          />
          {words("places.targets")}
        </label>
        <Show when={question().candidates}>
          {(candidates) => (
            <TargetFields
              targets={candidates()}
              provinces={props.model.provinces() ?? []}
              onTargets={(filter: TargetFilter) => set({ candidates: filter })}
            />
          )}
        </Show>
      </QuestionSection>
      <QuestionSection title={questionWords("q.weights")} open>
        <p class="note">{questionWords("q.weights.note")}</p>
        <WeightFields weights={question().weights} onWeights={(weights) => set({ weights })} />
        <JudgeFields question={question()} onQuestion={set} />
      </QuestionSection>
      <QuestionSection title={words("held")} open>
        <HeldPlaces model={props.model} />
      </QuestionSection>
    </fieldset>
  );
}

/** Places that must, and that must not, hold a base; those where none may stand are marked. */
function HeldPlaces(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const names = usePlanNames(props.model);
  const outside = createMemo(() => new Set(props.model.outside()));
  const held = () =>
    (["pins", "exclusions"] as const).flatMap((list) =>
      props.model.question()[list].map((code) => ({ list, code })),
    );
  return (
    <Show when={held().length > 0} fallback={<p class="note">{words("held.none")}</p>}>
      <ul class="plan-held">
        <For each={held()}>
          {({ list, code }) => (
            <HeldItem
              text={words(list === "pins" ? "held.pin" : "held.exclusion", {
                name: names.commune(code),
              })}
              fault={outside().has(code) ? words("outside") : undefined}
              onRemove={() =>
                props.model.ask({
                  [list]: props.model.question()[list].filter((other) => other !== code),
                })
              }
            />
          )}
        </For>
      </ul>
    </Show>
  );
}
