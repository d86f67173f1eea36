import { For, Show } from "solid-js";
import type { PreviewAnswer } from "../../server/norms/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import { ruleWords } from "./rule-words.ts";
import { useNorms, useNormWords } from "./use-norms.tsx";

const LINES = ["ruled", "met", "below", "notDue", "above", "unknown", "shortfall"] as const;

/** What a change would do: units before and after, and those that would newly fail. */
export function Preview(props: { answer: PreviewAnswer }) {
  const words = useNormWords();
  const { t, number, date } = useSpeech();
  const { placeName } = useNorms();
  return (
    <section class="norm-preview">
      <h3>{words("preview.title", { date: date(props.answer.asOf) })}</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">{words("preview.what")}</th>
            <th scope="col">{words("preview.before")}</th>
            <th scope="col">{words("preview.after")}</th>
          </tr>
        </thead>
        <tbody>
          <For each={LINES}>
            {(line) => (
              <tr classList={{ changed: props.answer.before[line] !== props.answer.after[line] }}>
                <th scope="row">{words(`preview.${line}`)}</th>
                <td>{number(props.answer.before[line])}</td>
                <td>{number(props.answer.after[line])}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <p>{words("preview.touched", { count: number(props.answer.touched) })}</p>
      <Show when={props.answer.mean !== null && props.answer.after.ruled > 0}>
        <p class="note">
          {words("preview.mean", {
            mean: number(props.answer.mean ?? 0, 1),
            minimum: number(props.answer.minimum ?? 0),
          })}
        </p>
      </Show>
      <Show when={props.answer.newlyFailing > 0}>
        <p>{words("preview.failing", { count: number(props.answer.newlyFailing) })}</p>
        <ul class="norm-failing">
          <For each={props.answer.failing}>
            {(unit) => (
              <li>
                {words("preview.unit", {
                  name: `${fullName(unit, t)}, ${placeName(unit.province)}`,
                  count: number(unit.count),
                  rule: ruleWords(unit, words),
                })}
              </li>
            )}
          </For>
          <Show when={props.answer.newlyFailing > props.answer.failing.length}>
            <li class="note">
              {words("preview.more", {
                count: number(props.answer.newlyFailing - props.answer.failing.length),
              })}
            </li>
          </Show>
        </ul>
      </Show>
    </section>
  );
}
