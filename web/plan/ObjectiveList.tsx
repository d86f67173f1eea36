import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { For } from "solid-js";
import type { Objective } from "../../server/plan/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { OBJECTIVES_LIST } from "./need-parts.ts";
import * as question from "./question-strings.ts";
import * as plan from "./strings.ts";

/** What matters most, first to last; what is not ticked plays no part. */
export function ObjectiveList(props: {
  objectives: readonly Objective[];
  onObjectives: (objectives: Objective[]) => void;
}) {
  const words = useWords(question.vi, question.en);
  const planWords = useWords(plan.vi, plan.en);
  const listed = () => [
    ...props.objectives,
    ...OBJECTIVES_LIST.filter((objective) => !props.objectives.includes(objective)),
  ];
  const shift = (objective: Objective, by: 1 | -1) => {
    const list = [...props.objectives];
    const at = list.indexOf(objective);
    const other = list[at + by];
    if (other === undefined) return;
    [list[at], list[at + by]] = [other, objective];
    props.onObjectives(list);
  };
  const toggle = (objective: Objective) => {
    const without = props.objectives.filter((other) => other !== objective);
    if (without.length === 0) return;
    props.onObjectives(
      without.length < props.objectives.length ? without : [...without, objective],
    );
  };
  return (
    <ol class="plan-objectives">
      <For each={listed()}>
        {(objective) => {
          const name = () => planWords(`objective.${objective}`);
          const at = () => props.objectives.indexOf(objective);
          return (
            <li classList={{ off: at() < 0 }}>
              <label class="plan-check">
                <input
                  type="checkbox"
                  checked={at() >= 0}
                  aria-label={words("q.use", { name: name() })}
                  onChange={(event) => {
                    toggle(objective);
                    event.currentTarget.checked = at() >= 0;
                  }}
                />
                {name()}
              </label>
              <button
                type="button"
                class="button"
                disabled={at() <= 0}
                aria-label={words("q.up", { name: name() })}
                onClick={() => shift(objective, -1)}
              >
                <ArrowUp size={16} aria-hidden="true" />
              </button>
              <button
                type="button"
                class="button"
                disabled={at() < 0 || at() === props.objectives.length - 1}
                aria-label={words("q.down", { name: name() })}
                onClick={() => shift(objective, 1)}
              >
                <ArrowDown size={16} aria-hidden="true" />
              </button>
            </li>
          );
        }}
      </For>
    </ol>
  );
}
