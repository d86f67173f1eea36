import { For, Show } from "solid-js";
import type { TraceAnswer, TraceRow } from "../../server/trace/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { fullName } from "../unit/unit-name.ts";
import { useDialogWords, wordsOr } from "./dialog-strings.ts";
import { valueWords } from "./figure-name.ts";
import { useFigureWords } from "./figure-words.ts";
import { placeOfRow, placeWords } from "./unit-words.ts";

/** As many rows as the server gives at once. */
const PAGE_ROWS = 200;

/** A page of the rows behind a figure. */
export function TraceRows(props: { answer: TraceAnswer; onPage: (offset: number) => void }) {
  const speech = useSpeech();
  const { number, date, t, locale } = speech;
  const say = useDialogWords();
  const figure = useFigureWords();
  const day = (iso: string) => (/^\d{4}-\d{2}-\d{2}$/.test(iso) ? date(iso) : iso);
  const said = (key: string, value: string | number) => {
    if (typeof value === "number") return figure(value);
    return day(value) === value ? valueWords(key, value, say, t) : day(value);
  };
  const words = ({ values, name }: TraceRow) =>
    [
      ...(name ? [name[locale()]] : []),
      ...Object.entries(values)
        .filter((entry): entry is [string, string | number] => entry[1] !== null)
        .map(([key, value]) => `${wordsOr(say, `value.${key}`, key)} ${said(key, value)}`),
    ].join(", ");
  const last = () => props.answer.offset + props.answer.rows.length;

  return (
    <section>
      <h3>{say("dialog.rows")}</h3>
      <Show when={props.answer.total > 0} fallback={<p class="note">{say("dialog.rows.none")}</p>}>
        <p class="note">
          {say(`dialog.made.${props.answer.made}`)}{" "}
          {say("dialog.rows.shown", {
            from: number(props.answer.offset + 1),
            to: number(last()),
            total: number(props.answer.total),
          })}
        </p>
        <div class="trace-table">
          <table>
            <thead>
              <tr>
                <Show when={props.answer.before}>
                  <th scope="col">{say("dialog.column.side")}</th>
                </Show>
                <th scope="col">{say("dialog.column.unit")}</th>
                <th scope="col">{say("dialog.column.asOf")}</th>
                <th scope="col">{say("dialog.column.values")}</th>
                <th scope="col" class="number">
                  {say("dialog.column.counts")}
                </th>
                <th scope="col">{say("dialog.column.document")}</th>
                <th scope="col">{say("dialog.column.batch")}</th>
              </tr>
            </thead>
            <tbody>
              <For each={props.answer.rows}>
                {(row) => (
                  <tr data-side={row.side ?? undefined}>
                    <Show when={props.answer.before}>
                      <td>{row.side && say(`dialog.side.${row.side}`)}</td>
                    </Show>
                    <th scope="row">
                      <Show when={row.unit} fallback={placeWords(props.answer.scope, speech)}>
                        {(unit) => (
                          <>
                            {fullName(unit().bare, t)}{" "}
                            <span class="note">{placeOfRow(unit(), speech)}</span>
                          </>
                        )}
                      </Show>
                    </th>
                    <td class="trace-day">{row.asOf ? day(row.asOf) : ""}</td>
                    <td class="trace-values">
                      {say(`list.${row.list}`)}
                      <Show when={words(row)}>{(text) => `: ${text()}`}</Show>
                    </td>
                    <td class="number">{figure(row.counts, props.answer.made === "change")}</td>
                    <td>
                      {row.document ?? say("dialog.noDocument")}
                      <Show when={row.unsupported}>
                        {" "}
                        <span class="trace-mark">{say("dialog.withdrawn")}</span>
                      </Show>
                    </td>
                    <td>{row.batch ?? ""}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
        <p class="trace-pages">
          <Show when={props.answer.offset > 0}>
            <button
              type="button"
              class="link"
              onClick={() => props.onPage(Math.max(0, props.answer.offset - PAGE_ROWS))}
            >
              {say("dialog.rows.before")}
            </button>
          </Show>
          <Show when={last() < props.answer.total}>
            <button type="button" class="link" onClick={() => props.onPage(last())}>
              {say("dialog.rows.more")}
            </button>
          </Show>
        </p>
      </Show>
    </section>
  );
}
