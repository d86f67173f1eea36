import { Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useDialogWords } from "./dialog-strings.ts";
import type { TraceQuery } from "./Figure.tsx";
import { RuleWords } from "./RuleWords.tsx";
import { TraceHead } from "./TraceHead.tsx";
import { TraceParts } from "./TraceParts.tsx";
import { TraceRows } from "./TraceRows.tsx";
import { TraceBatches, TraceDocuments } from "./TraceSources.tsx";

/** What the figure is, the rule that judged, and the rows, batches and documents behind it. */
export function TraceBody(props: {
  answer: TraceAnswer;
  /** What was asked. */
  of: TraceQuery;
  /** The figure as the screen shows it; undefined for a part of it. */
  shown: string | undefined;
  onPart: (part: TraceQuery) => void;
  onBack: (() => void) | undefined;
  onPage: (offset: number) => void;
  onTable: (() => void) | undefined;
  onWithdrawn: (title: string) => void;
}) {
  const say = useDialogWords();
  return (
    <>
      <Show when={props.onBack}>
        {(back) => (
          <button type="button" class="link trace-back" onClick={() => back()()}>
            ← {props.shown ?? say("dialog.parts")}
          </button>
        )}
      </Show>
      <TraceHead answer={props.answer} />
      <TraceParts answer={props.answer} of={props.of} onPart={props.onPart} />
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
      <TraceDocuments
        answer={props.answer}
        onWithdrawn={props.of.generation ? undefined : props.onWithdrawn}
      />
    </>
  );
}
