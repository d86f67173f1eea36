import { For } from "solid-js";
import type { IndicatorsAnswer, IndicatorUnits } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

/** People trained, topic by topic. */
export function TrainingTable(props: { units: IndicatorUnits; answer: IndicatorsAnswer }) {
  const words = useIndicatorWords();
  const { number } = useSpeech();
  const { query } = useIndicators();
  const figure = (topic: string) => ({
    ...{ ...query(), figure: `training.${topic}`, scope: props.answer.scope },
    ...{ asOf: props.units.asOf, structure: props.units.structure },
  });
  const title = (id: string) => props.units.documents.find((one) => one.id === id)?.title ?? id;
  return (
    <table class="units-table">
      <thead>
        <tr>
          <th scope="col">{words("units.topic")}</th>
          <th scope="col">{words("units.people")}</th>
          <th scope="col">{words("units.source")}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.units.trainings}>
          {(row) => (
            <tr>
              <th scope="row">{row.topic}</th>
              <td class="units-number">
                <Figure of={figure(row.topic)}>{number(row.people)}</Figure>
              </td>
              <td>{title(row.document)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
