import { Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as answer from "./answer-strings.ts";
import type { Desk } from "./create-desk.ts";
import { useStatusWords } from "./status-words.ts";
import { en, vi } from "./strings.ts";

/** How good the answer is, or that it answers an earlier question. */
export function StatusLine(props: {
  model: Pick<Desk, "status" | "stages" | "isEarlier" | "stored">;
  /** Changed by hand since the solve. */
  isByHand?: boolean;
}) {
  const words = useWords(vi, en);
  const answerWords = useWords(answer.vi, answer.en);
  const { number } = useSpeech();
  const statusWords = useStatusWords();
  return (
    <p class="plan-status" data-status={props.model.status() ?? "none"}>
      <strong>{statusWords(props.model.status(), props.model.stages().at(-1)?.gap ?? null)}</strong>
      <Show when={props.isByHand}>
        <span class="flag">{words("status.hand")}</span>
      </Show>
      <Show when={props.model.isEarlier()}>
        <span class="flag">{words("status.earlier")}</span>
      </Show>
      <Show when={props.model.status() && props.model.stored().solution}>
        {(solved) => (
          <span class="note">
            {answerWords("a.seconds", {
              seconds: number(Math.round(solved().seconds * 10) / 10),
            })}
          </span>
        )}
      </Show>
    </p>
  );
}
