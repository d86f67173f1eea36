import { For } from "solid-js";
import type { IndicatorUnits } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useIndicatorWords } from "./use-indicators.tsx";

/** People trained, topic by topic. */
export function TrainingTable(props: { units: IndicatorUnits }) {
  const words = useIndicatorWords();
  const { number } = useSpeech();
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
              <td class="units-number">{number(row.people)}</td>
              <td>{title(row.document)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
