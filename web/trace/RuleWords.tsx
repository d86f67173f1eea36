import { For, Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { ruleWords } from "../unit/judgement-words.ts";
import { useCardSpeech } from "../unit/use-card-speech.ts";
import { useDialogWords } from "./dialog-strings.ts";

/** The norms that judged a figure: what each asks, whose it is, from when, by when. */
export function RuleWords(props: { rule: NonNullable<TraceAnswer["rule"]> }) {
  const { t, date } = useCardSpeech();
  const say = useDialogWords();
  const whatIf = () => /^min-(\d+)$/.exec(props.rule.choice)?.[1];
  return (
    <section>
      <h3>{say("dialog.rule")}</h3>
      <Show when={whatIf()}>{(min) => <p>{say("dialog.rule.choice", { min: min() })}</p>}</Show>
      <Show when={props.rule.norms.length === 0 && !whatIf()}>
        <p class="note">{say("dialog.rule.none")}</p>
      </Show>
      <ul class="trace-list">
        <For each={props.rule.norms}>
          {(norm) => (
            <li>
              <p>
                {t(`card.role.${norm.role}`)}: {ruleWords(norm, t)}, {norm.authority}
              </p>
              <p class="note">
                {say("dialog.rule.from", { date: date(norm.effectiveFrom) })}
                <Show when={norm.effectiveUntil}>
                  {(last) => ` ${say("dialog.rule.until", { date: date(last()) })}`}
                </Show>
                {"; "}
                {norm.due
                  ? say("dialog.rule.due", { date: date(norm.due) })
                  : say("dialog.rule.noDue")}
                {"; "}
                <code>{norm.document}</code>, {say("dialog.batch", { seq: norm.batch })}
                <Show when={norm.demo}>
                  {" "}
                  <span class="trace-mark">{say("dialog.document.demo")}</span>
                </Show>
              </p>
            </li>
          )}
        </For>
      </ul>
    </section>
  );
}
