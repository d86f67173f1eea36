import { For, Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { documentDate } from "../unit/document-date.ts";
import { useDialogWords, wordsOr } from "./dialog-strings.ts";

/** Who told us, when, and what they said of it. */
export function TraceBatches(props: { answer: TraceAnswer }) {
  const { number, date } = useSpeech();
  const say = useDialogWords();
  return (
    <Show when={props.answer.batches.length > 0}>
      <section>
        <h3>{say("dialog.batches")}</h3>
        <ul class="trace-list" data-trace="batches">
          <For each={props.answer.batches}>
            {(batch) => (
              <li>
                <p>
                  {say("dialog.batch", { seq: batch.seq })}: {batch.who},{" "}
                  {date(batch.receivedAt.slice(0, 10))},{" "}
                  {wordsOr(say, `dialog.kind.${batch.kind}`, batch.kind)}
                  <Show when={batch.withdrawn}>
                    {" "}
                    <span class="trace-mark">{say("word.withdrawn")}</span>
                  </Show>
                </p>
                <p class="note">
                  <code>{batch.id}</code>
                  <Show when={batch.remark}>{(remark) => ` ${remark()}`}</Show>.{" "}
                  {say("dialog.batch.rows", {
                    behind: number(batch.behind),
                    rows: number(batch.rows),
                  })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** The documents that the rows and norms name. */
export function TraceDocuments(props: { answer: TraceAnswer }) {
  const speech = useSpeech();
  const say = useDialogWords();
  return (
    <section>
      <h3>{say("dialog.documents")}</h3>
      <Show
        when={props.answer.documents.length > 0}
        fallback={<p class="note">{say("dialog.documents.none")}</p>}
      >
        <ul class="trace-list" data-trace="documents">
          <For each={props.answer.documents}>
            {(document) => (
              <li>
                <p>
                  {document.title}
                  <Show when={document.demo}>
                    {" "}
                    <span class="trace-mark">{say("dialog.document.demo")}</span>
                  </Show>
                  <Show when={document.unsupported}>
                    {" "}
                    <span class="trace-mark">{say("dialog.withdrawn")}</span>
                  </Show>
                </p>
                <p class="note">
                  <code>{document.id}</code> {document.publisher},{" "}
                  {documentDate(document.issuedOn, speech)}.{" "}
                  {say("dialog.document.rows", { behind: speech.number(document.behind) })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </section>
  );
}
