import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { isGain, objectiveText } from "./objective-value.ts";
import { StatusLine } from "./StatusLine.tsx";
import { en, vi } from "./strings.ts";

/** How good the plan is and who says so: each objective now, as it was solved, and its proven bound. */
export function ProofLine(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number } = useSpeech();
  const solution = () => props.model.stored().solution;
  const standing = () => props.model.standing.now();
  const stageOf = (objective: string) =>
    props.model.stages().find((stage) => stage.objective === objective);
  const isByHand = () =>
    solution() !== null &&
    (props.model.stored().byHand || (!props.model.isSaved() && !props.model.isEarlier()));
  const differenceOf = (objective: string, value: number) => {
    const solved = stageOf(objective)?.value;
    if (solved === undefined || solved === null || solved === value) return undefined;
    const difference = value - solved;
    const better = difference > 0 === isGain(objective);
    const sign = difference > 0 ? "+" : "−";
    return {
      better,
      text: `${sign}${objectiveText(objective, Math.abs(difference), number)}`,
    };
  };

  return (
    <section class="plan-proof" aria-live="polite">
      <StatusLine model={props.model} isByHand={isByHand()} />
      <Show when={standing()}>
        {(known) => (
          <>
            <table>
              <thead>
                <tr>
                  <td />
                  <th>{answerWords("a.now")}</th>
                  <th>{answerWords("a.solved")}</th>
                  <th>{answerWords("a.bound")}</th>
                </tr>
              </thead>
              <tbody>
                <For each={known().objectives}>
                  {({ objective, value }) => (
                    <tr>
                      <th scope="row">
                        {words(`objective.${objective}`)}{" "}
                        <span class="note">{words(`unit.${objective}`)}</span>
                      </th>
                      <td>
                        {objectiveText(objective, value, number)}
                        <Show when={differenceOf(objective, value)}>
                          {(difference) => (
                            <span class={difference().better ? "better" : "worse"}>
                              {" "}
                              {difference().text}
                            </span>
                          )}
                        </Show>
                      </td>
                      <td>{objectiveText(objective, stageOf(objective)?.value ?? null, number)}</td>
                      <td>{objectiveText(objective, stageOf(objective)?.bound ?? null, number)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
            <p class="note">
              {answerWords("a.posts", {
                posts: number(known().posts),
                of: number(props.model.history.now().question.posts),
              })}
            </p>
          </>
        )}
      </Show>
    </section>
  );
}
