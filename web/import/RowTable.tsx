import { createVirtualizer } from "@tanstack/solid-virtual";
import { createEffect, createMemo, createSignal, For, on, Show } from "solid-js";
import type { Outcome, Preflight } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { CheckedRow } from "./CheckedRow.tsx";
import type { Choices } from "./create-choices.ts";
import { Refusal } from "./Refusal.tsx";
import { readColumns, templateOf } from "./read-columns.ts";
import { CELL, GROUP, HEADER, ROW, TABLE } from "./roles.ts";
import { createRowPages } from "./row-pages.ts";
import { Scroller } from "./Scroller.tsx";
import { useImportWords } from "./use-import-words.ts";

/** Height of a row before it was measured, CSS pixels. */
const ROW_PX = 60;

/** Rows of one outcome; only those one sees are in the document. */
export function RowTable(props: {
  preflight: Preflight;
  outcome: Outcome | "all";
  choices: Choices;
  /** A change of it takes the focus here. */
  focus: number;
}) {
  // Held against other figures, every row may be another.
  const key = () => `${props.preflight.id} ${props.preflight.generation} ${props.outcome}`;
  let place!: HTMLDivElement;
  createEffect(
    on(
      () => props.focus,
      () => queueMicrotask(() => place.querySelector<HTMLElement>(".import-row-scroller")?.focus()),
      { defer: true },
    ),
  );
  return (
    <div ref={place} class="import-table">
      <Show when={key()} keyed>
        <Rows preflight={props.preflight} outcome={props.outcome} choices={props.choices} />
      </Show>
    </div>
  );
}

function Rows(props: { preflight: Preflight; outcome: Outcome | "all"; choices: Choices }) {
  const words = useImportWords();
  const { t } = useSpeech();
  // Made anew for another outcome, so it may be read once.
  const outcome = props.outcome === "all" ? undefined : props.outcome;
  const pages = createRowPages(() => ({
    id: props.preflight.id,
    outcome,
    version: props.choices.version(),
  }));
  let scroller!: HTMLElement;
  const count = () =>
    pages.total() ?? (outcome ? props.preflight.counts[outcome] : props.preflight.counts.rows);
  const virtualizer = createVirtualizer({
    get count() {
      return count();
    },
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 6,
  });
  const items = createMemo(() => virtualizer.getVirtualItems());
  const starts = createMemo(() => new Map(items().map(({ index, start }) => [index, start])));
  const [focused, setFocused] = createSignal<number>();
  // The row that holds the focus stays in the document though it is scrolled away.
  const indices = createMemo(() => {
    const seen = new Set(starts().keys());
    const kept = focused();
    if (kept !== undefined && kept < count()) seen.add(kept);
    return [...seen].sort((a, b) => a - b);
  });
  createEffect(() => {
    const seen = items();
    props.choices.version();
    if (seen.length > 0) pages.want(seen[0]!.index, seen.at(-1)!.index);
  });

  // After a choice its row may be gone: the next one that waits takes its place and the focus.
  let goOnAt: number | undefined;
  createEffect(
    on(
      pages.stamp,
      () => {
        if (goOnAt === undefined) return;
        const at = Math.min(goOnAt, count() - 1);
        goOnAt = undefined;
        requestAnimationFrame(() => {
          const next =
            scroller.querySelector<HTMLElement>(`[data-row="${at}"] [role="listbox"]`) ??
            scroller.querySelector<HTMLElement>('[role="listbox"]');
          (next ?? scroller).focus();
        });
      },
      { defer: true },
    ),
  );

  const columns = createMemo(() => readColumns(props.preflight.columns, words));
  return (
    <>
      <Show when={pages.failure()}>
        {(error) => (
          <>
            <p class="import-wrong">{words("rows.failed")}</p>
            <Refusal error={error()} />
            <button type="button" class="button" onClick={() => pages.want(0, 0)}>
              {t("app.retry")}
            </button>
          </>
        )}
      </Show>
      <Scroller
        ref={(element) => {
          scroller = element;
        }}
        class="import-row-scroller"
        label={words("rows.title")}
        onFocusIn={(event) => {
          const row = (event.target as Element).closest<HTMLElement>("[data-row]")?.dataset.row;
          setFocused(row === undefined ? undefined : Number(row));
        }}
        onFocusOut={() => setFocused(undefined)}
      >
        <table
          role={TABLE}
          aria-label={words("rows.title")}
          aria-rowcount={count() + 1}
          style={{ "--columns": templateOf(columns()) }}
        >
          <thead role={GROUP}>
            <tr role={ROW}>
              <th role={HEADER} class="number">
                {words("rows.number")}
              </th>
              <th role={HEADER}>{words("rows.outcome")}</th>
              <th role={HEADER}>{words("rows.unit")}</th>
              <th role={HEADER}>{words("rows.change")}</th>
              <For each={columns()}>
                {(column) => (
                  <th role={HEADER} class="raw" title={`${column.wholeHeader} · ${column.meaning}`}>
                    {column.header}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody role={GROUP} style={{ height: `${virtualizer.getTotalSize()}px` }}>
            <For each={indices()}>
              {(index) => (
                <tr
                  ref={(element) => queueMicrotask(() => virtualizer.measureElement(element))}
                  role={ROW}
                  aria-rowindex={index + 2}
                  data-index={index}
                  data-row={index}
                  data-outcome={pages.row(index)?.outcome}
                  style={{ transform: `translateY(${starts().get(index) ?? -9999}px)` }}
                >
                  <Show
                    when={pages.row(index)}
                    fallback={
                      <td role={CELL} class="import-waiting">
                        {words("rows.loading")}
                      </td>
                    }
                  >
                    {(row) => (
                      <CheckedRow
                        row={row()}
                        columns={columns()}
                        preflight={props.preflight}
                        busy={props.choices.isWorking()}
                        taken={props.choices.taken()}
                        onChoose={(unit, isAlone) => {
                          goOnAt = index;
                          void props.choices.choose(row(), unit, isAlone);
                        }}
                      />
                    )}
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
        <Show when={pages.total() === 0}>
          <p class="import-note import-none">{words("rows.none")}</p>
        </Show>
      </Scroller>
    </>
  );
}
