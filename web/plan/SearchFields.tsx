import type { PlanQuestion } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { NumberField } from "./NumberField.tsx";
import { en, vi } from "./question-strings.ts";

type Search = Pick<PlanQuestion, "timeLimitSeconds" | "seed">;

/** How long an answer is sought, and from where the search begins. */
export function SearchFields(props: {
  question: Search;
  onQuestion: (change: Partial<Search>) => void;
}) {
  const words = useWords(vi, en);
  return (
    <>
      <NumberField
        label={words("q.time")}
        value={props.question.timeLimitSeconds}
        least={0.001}
        most={3600}
        step="any"
        onNumber={(timeLimitSeconds) => props.onQuestion({ timeLimitSeconds: timeLimitSeconds! })}
      />
      <NumberField
        label={words("q.seed")}
        value={props.question.seed}
        least={0}
        most={2_147_483_647}
        onNumber={(seed) => props.onQuestion({ seed: seed! })}
      />
    </>
  );
}
