import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import type { BasesModel } from "./create-bases.ts";
import { objectiveText } from "./objective-value.ts";
import { en, vi } from "./strings.ts";

/** How good a plan of bases is and who says so, or that it answers an earlier question. */
export function BasesProof(props: { model: BasesModel }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number, locale } = useSpeech();
  const solution = () => props.model.stored().solution;
  const status = () => {
    const solved = solution();
    const style = { style: "percent", maximumFractionDigits: 1 } as const;
    return words(`status.${solved?.status ?? "none"}`, {
      gap: new Intl.NumberFormat(locale(), style).format(solved?.stages.at(-1)?.gap ?? 0),
    });
  };
  return (
    <section class="plan-proof" aria-live="polite">
      <p class="plan-status" data-status={solution()?.status ?? "none"}>
        <strong>{status()}</strong>
        <Show when={props.model.isEarlier()}>
          <span class="flag">{words("status.earlier")}</span>
        </Show>
        <Show when={solution()?.status && solution()}>
          {(solved) => (
            <span class="note">
              {answerWords("a.seconds", {
                seconds: number(Math.round(solved().seconds * 10) / 10),
              })}
            </span>
          )}
        </Show>
      </p>
      <Show when={solution()?.stages.some(({ value }) => value !== null)}>
        <table>
          <thead>
            <tr>
              <td />
              <th>{answerWords("a.solved")}</th>
              <th>{answerWords("a.bound")}</th>
            </tr>
          </thead>
          <tbody>
            <For each={solution()?.stages}>
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
