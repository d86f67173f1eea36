import { createSignal, For, Show } from "solid-js";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { documentDate } from "../unit/document-date.ts";
import { useDialogWords, wordsOr } from "./dialog-strings.ts";
import { WithdrawDocument } from "./WithdrawDocument.tsx";

type Supports = Pick<TraceAnswer["batches"][number], "behind" | "under">;

/** "1 dòng ở đây, 1 dòng đứng sau các dòng này" */
function useSupportWords(): (supports: Supports) => string {
  const { number } = useSpeech();
  const say = useDialogWords();
  return ({ behind, under }) => {
    const words = [say("dialog.behind", { count: number(behind) })];
    if (under > 0) words.push(say("dialog.under", { count: number(under) }));
    return words.join(", ");
  };
}

/** Who told us, when, and what they said of it. */
export function TraceBatches(props: { answer: TraceAnswer }) {
  const { number, date } = useSpeech();
  const say = useDialogWords();
  const supportWords = useSupportWords();
  const who = ({ kind, who }: TraceAnswer["batches"][number]) =>
    kind === "demo" ? say("dialog.who.demo") : who;
  return (
    <Show when={props.answer.batches.length > 0}>
      <section>
        <h3>{say("dialog.batches")}</h3>
        <ul class="trace-list" data-trace="batches">
          <For each={props.answer.batches}>
            {(batch) => (
              <li>
                <p>
                  {say("dialog.batch", { seq: batch.seq })}: {who(batch)},{" "}
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
                  {supportWords(batch)}, {say("dialog.batch.rows", { rows: number(batch.rows) })}
                </p>
              </li>
            )}
          </For>
        </ul>
      </section>
    </Show>
  );
}

/** The documents that the rows and norms name; those that were told can be taken back. */
export function TraceDocuments(props: {
  answer: TraceAnswer;
  /** Hears that a document was taken back; left out where one looks at what was known then. */
  onWithdrawn: ((title: string) => void) | undefined;
}) {
  const speech = useSpeech();
  const say = useDialogWords();
  const supportWords = useSupportWords();
  const [leaving, setLeaving] = createSignal<TraceAnswer["documents"][number]>();
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
                    <span class="trace-mark">{say("word.withdrawn")}</span>
                  </Show>
                </p>
                <p class="note">
                  <code>{document.id}</code> {document.publisher},{" "}
                  {documentDate(document.issuedOn, speech)}. {supportWords(document)}.{" "}
                  <Show when={props.onWithdrawn && document.isTold && !document.unsupported}>
                    <button type="button" class="link" onClick={() => setLeaving(document)}>
                      {say("dialog.document.withdraw")}
                    </button>
                  </Show>
                </p>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={leaving()} keyed>
        {(document) => (
          <WithdrawDocument
            document={document}
            onClose={() => setLeaving(undefined)}
            onDone={() => props.onWithdrawn?.(document.title)}
          />
        )}
      </Show>
    </section>
  );
}
