import { createResource, For } from "solid-js";
import type { PlanQuestion } from "../../server/plan/schema.ts";
import { fetchNorms } from "../api/client.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { NumberField } from "./NumberField.tsx";
import { en, vi } from "./question-strings.ts";

/** Minima one may suppose, beside the norms that exist. */
const SUPPOSED = [5, 6, 8, 10, 12];

type Judged = Pick<PlanQuestion, "norm" | "horizonMonths">;

/** What need is judged by: the norm, and how far ahead loans that end are looked for. */
export function JudgeFields(props: {
  question: Judged;
  onQuestion: (change: Partial<Judged>) => void;
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const [norms] = createResource(async () => (await fetchNorms()).norms);
  return (
    <>
      <label class="plan-row">
        {words("q.judge")}
        <select
          class="field"
          value={props.question.norm}
          onChange={(event) => props.onQuestion({ norm: event.currentTarget.value })}
        >
          <option value="in-force">{words("q.judge.inForce")}</option>
          <For each={SUPPOSED}>
            {(posts) => (
              <option value={`min-${posts}`} selected={props.question.norm === `min-${posts}`}>
                {words("q.judge.min", { posts: number(posts) })}
              </option>
            )}
          </For>
          <For each={latest(norms)?.filter(({ role }) => role === "total")}>
            {(norm) => (
              <option value={norm.id} selected={props.question.norm === norm.id}>
                {norm.authority}
              </option>
            )}
          </For>
        </select>
      </label>
      <NumberField
        label={words("q.horizon")}
        value={props.question.horizonMonths}
        least={0}
        most={120}
        onNumber={(horizonMonths) => props.onQuestion({ horizonMonths: horizonMonths! })}
      />
    </>
  );
}
