import { createResource, For } from "solid-js";
import type { Objective, PostsQuestion } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { fetchPlans } from "./client.ts";
import { en, vi } from "./question-strings.ts";

/** The approved plan to stay close to. Chosen, few changes go before short ways, or whatever the planner says. */
export function AgainstField(props: {
  question: PostsQuestion;
  onQuestion: (change: Partial<PostsQuestion>) => void;
}) {
  const words = useWords(vi, en);
  const [plans] = createResource(fetchPlans);
  const approved = () =>
    (latest(plans)?.plans ?? []).filter(
      ({ mode, state }) => mode === "posts" && (state === "approved" || state === "carried_out"),
    );
  const choose = (against: string | null) =>
    props.onQuestion({ against, ...(against !== null && { objectives: early(props.question) }) });
  return (
    <label class="plan-row">
      {words("q.against")}
      <select class="field" onChange={(event) => choose(event.currentTarget.value || null)}>
        <option value="">{words("q.against.none")}</option>
        <For each={approved()}>
          {({ id, name }) => (
            <option value={id} selected={props.question.against === id}>
              {name}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}

/** The objectives with `changes` before `distance`: shorter ways alone are no reason to send others. */
function early({ objectives }: PostsQuestion): Objective[] {
  const others: Objective[] = objectives.filter((objective) => objective !== "changes");
  const at = others.indexOf("distance");
  return others.toSpliced(at < 0 ? others.length : at, 0, "changes");
}
