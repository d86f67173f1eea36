import { For, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import type { PlanModel } from "./create-plan.ts";
import { isGain, objectiveText } from "./objective-value.ts";
import { en, vi } from "./strings.ts";

/** How good the plan is and who says so: each objective now, as it was solved, and its proven bound. */
export function ProofLine(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number, locale } = useSpeech();
  const solution = () => props.model.stored().solution;
  const standing = () => props.model.standing.now();
  const stageOf = (objective: string) =>
    solution()?.stages.find((stage) => stage.objective === objective);
  const lastGap = () => solution()?.stages.at(-1)?.gap ?? null;
  const isByHand = () =>
    solution() !== null && (props.model.stored().byHand || !props.model.isSaved());
  const status = () => {
    const solved = solution();
    if (!solved) return words("status.none");
    const gap = lastGap();
    return words(`status.${solved.status ?? "none"}`, {
      gap:
        gap === null
          ? "?"
          : new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 1 }).format(
              gap,
            ),
    });
  };
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
      <p class="plan-status" data-status={solution()?.status ?? "none"}>
        <strong>{status()}</strong>
        <Show when={isByHand()}>
          <span class="flag">{words("status.hand")}</span>
        </Show>
        <Show when={solution()}>
          {(solved) => (
            <span class="note">
              {answerWords("a.seconds", {
                seconds: number(Math.round(solved().seconds * 10) / 10),
              })}
            </span>
          )}
        </Show>
      </p>
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
