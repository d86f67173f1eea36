import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import { objectiveText } from "./objective-value.ts";
import { StatusLine } from "./StatusLine.tsx";
import { en, vi } from "./strings.ts";

/** How good a plan of bases is and who says so, or that it answers an earlier question. */
export function BasesProof(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number } = useSpeech();
  return (
    <section class="plan-proof" aria-live="polite">
      <StatusLine model={props.model} />
      <Show when={props.model.stages().some(({ value }) => value !== null)}>
        <table>
          <thead>
            <tr>
              <td />
              <th>{answerWords("a.solved")}</th>
              <th>{answerWords("a.bound")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.model.stages()}>
              {({ objective, value, bound }) => (
                <tr>
                  <th scope="row">
                    {words(`objective.${objective as "median" | "covering"}`)}{" "}
                    <span class="note">{words(`unit.${objective as "median" | "covering"}`)}</span>
                  </th>
                  <td>{objectiveText(objective, value, number)}</td>
                  <td>{objectiveText(objective, bound, number)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}
