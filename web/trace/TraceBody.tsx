import { For, Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useDialogWords } from "./dialog-strings.ts";
import { figureName } from "./figure-name.ts";
import { RuleWords } from "./RuleWords.tsx";
import { TraceRows } from "./TraceRows.tsx";
import { TraceBatches, TraceDocuments } from "./TraceSources.tsx";

/** What the figure is, the rule that judged, and the rows, batches and documents behind it. */
export function TraceBody(props: {
  answer: TraceAnswer;
  /** The figure as the screen shows it; undefined for a part of it. */
  shown: string | undefined;
  onPart: (figure: string) => void;
  onBack: (() => void) | undefined;
  onPage: (offset: number) => void;
  onTable: (() => void) | undefined;
}) {
  const { t, number, date } = useSpeech();
  const say = useDialogWords();
  const digits = (value: number) => (Number.isInteger(value) ? 0 : 1);
  const words = (value: number | null) =>
    value === null ? say("dialog.unknownValue") : number(value, digits(value));
  return (
    <>
      <div class="trace-figure">
        <Show when={props.onBack}>
          {(back) => (
            <button type="button" class="link" onClick={() => back()()}>
              ← {props.shown ?? say("dialog.parts")}
            </button>
          )}
        </Show>
        <p>
          <strong data-trace-value={props.answer.value ?? ""}>{words(props.answer.value)}</strong>{" "}
          {figureName(props.answer.figure, say, t)}
        </p>
        <p class="note">
          {props.answer.scope.name},{" "}
          {say("dialog.at", {
            date: date(props.answer.asOf),
            structure: props.answer.structure,
          })}
          <Show when={props.answer.demo}>
            {" "}
            <span class="trace-mark">{say("dialog.demo")}</span>
          </Show>
          <Show when={props.answer.unsupported > 0}>
            {" "}
            <span class="trace-mark">
              {say("dialog.unsupported", { count: number(props.answer.unsupported) })}
            </span>
          </Show>
        </p>
      </div>
      <Show when={props.answer.parts.length > 0}>
        <section>
          <h3>{say("dialog.parts")}</h3>
          <ul class="trace-list">
            <For each={props.answer.parts}>
              {(part) => (
                <li>
                  <button type="button" class="link" onClick={() => props.onPart(part.figure)}>
                    {words(part.value)} {figureName(part.figure, say, t)}
                  </button>
                </li>
              )}
            </For>
          </ul>
        </section>
      </Show>
      <Show when={props.answer.rule}>{(rule) => <RuleWords rule={rule()} />}</Show>
      <Show when={props.onTable}>
        {(open) => (
          <p class="trace-table-link">
            <button type="button" class="link" onClick={() => open()()}>
              {say("dialog.table")}
            </button>
          </p>
        )}
      </Show>
      <TraceRows answer={props.answer} onPage={props.onPage} />
      <TraceBatches answer={props.answer} />
      <TraceDocuments answer={props.answer} />
    </>
  );
}
