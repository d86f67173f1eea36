import { For, Show } from "solid-js";
import type { Column, Note, Preflight } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import type { ImportModel } from "./create-import.ts";
import { FileSettings } from "./FileSettings.tsx";
import { fieldWords } from "./field-words.ts";
import { clockWords } from "./moment-words.ts";
import { noteWords } from "./note-words.ts";
import { Refusal } from "./Refusal.tsx";
import { useImportWords } from "./use-import-words.ts";

/** What the file is and what its columns were taken for; refused columns are named with the reason. */
export function WhatWasRead(props: { preflight: Preflight; model: ImportModel }) {
  const words = useImportWords();
  const speech = useSpeech();
  const refused = () => props.preflight.columns.filter((column) => column.refused);
  const format = () => props.preflight.format.toUpperCase();
  /** A workbook always holds Unicode. */
  const isText = () => props.preflight.format !== "xlsx";
  const facts = () => [
    words(`kind.${props.preflight.kind}`),
    words("check.rows", { rows: speech.number(props.preflight.counts.rows) }),
    props.preflight.asOf
      ? words("check.date", { date: speech.date(props.preflight.asOf) })
      : words("check.date.own"),
    words("check.structure", { structure: props.preflight.structure }),
    isText()
      ? words("check.format", { format: format(), encoding: props.preflight.encoding })
      : format(),
    words("check.kept", { time: clockWords(props.preflight.expiresAt, speech.locale()) }),
  ];
  return (
    <section class="import-read">
      <h2>{props.preflight.fileName}</h2>
      <ul class="import-facts">
        <For each={facts()}>{(fact) => <li>{fact}</li>}</For>
      </ul>
      <Show when={refused().length > 0}>
        <div class="notice">
          <p>{words("check.columns.refused", { count: refused().length })}:</p>
          <ul>
            <For each={refused()}>
              {(column) => (
                <li>
                  <strong>{headerOf(column, words)}</strong>:{" "}
                  {words(`refused.${column.refused!.reason}`)}
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
      <Notes notes={props.preflight.notes.filter(({ code }) => !EVERYDAY.has(code))} />
      <details>
        <summary>
          {words("check.columns")} ({props.preflight.columns.length})
        </summary>
        <Notes notes={props.preflight.notes.filter(({ code }) => EVERYDAY.has(code))} />
        <div class="import-scroll">
          <table>
            <thead>
              <tr>
                <th scope="col">{words("check.column.header")}</th>
                <th scope="col">{words("check.column.field")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.preflight.columns}>
                {(column) => (
                  <tr>
                    <th scope="row">{headerOf(column, words)}</th>
                    <td>
                      <Show
                        when={column.refused}
                        fallback={
                          column.field === null
                            ? words("check.column.left")
                            : fieldWords(column.field, words)
                        }
                      >
                        {(refusal) =>
                          words("check.column.refused", {
                            reason: words(`refused.${refusal().reason}`),
                          })
                        }
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </details>
      <Show when={props.model.file()}>
        {(file) => (
          <details class="import-again">
            <summary>{words("file.other")}</summary>
            <FileSettings model={props.model} />
            <Show when={props.model.failure()}>
              {(failure) => <Refusal error={failure().error} />}
            </Show>
            <p class="import-buttons">
              <button
                type="button"
                class="button"
                disabled={props.model.sending() !== undefined}
                onClick={() => void props.model.sendAgain()}
              >
                {words(props.model.sending() ? "file.reading" : "file.recheck", {
                  name: file().name,
                })}
              </button>
            </p>
          </details>
        )}
      </Show>
    </section>
  );
}

/** What is right in nearly every file, or said above already. */
const EVERYDAY = new Set<Note["code"]>([
  "kind_found",
  "header_row",
  "header_merged",
  "structure_found",
  "sheet",
  "columns_refused",
]);

function Notes(props: { notes: Note[] }) {
  const words = useImportWords();
  const speech = useSpeech();
  return (
    <Show when={props.notes.length > 0}>
      <ul class="import-notes">
        <For each={props.notes}>{(note) => <li>{noteWords(note, words, speech)}</li>}</For>
      </ul>
    </Show>
  );
}

const headerOf = (column: Column, words: ReturnType<typeof useImportWords>) =>
  column.header || words("check.column.unnamed", { place: column.index + 1 });
