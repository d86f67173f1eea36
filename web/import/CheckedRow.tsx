import { For, Show } from "solid-js";
import type { Preflight, PreflightRow } from "../../server/import/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { reasonWords } from "./note-words.ts";
import { markOf } from "./outcome-mark.ts";
import { RowChange } from "./RowChange.tsx";
import type { ReadColumn } from "./read-columns.ts";
import { CELL } from "./roles.ts";
import { targetName } from "./target-name.ts";
import { UnitChoice } from "./UnitChoice.tsx";
import { useImportWords } from "./use-import-words.ts";

/** Cells of one row: number, outcome with reasons, unit or the choice of one, change, what the file says. */
export function CheckedRow(props: {
  row: PreflightRow;
  columns: readonly ReadColumn[];
  preflight: Preflight;
  busy: boolean;
  /** Row that a unit was chosen for alone, by code. */
  taken: ReadonlyMap<string, number>;
  onChoose: (unit: { code: string; name: string }, isAlone: boolean) => void;
}) {
  const words = useImportWords();
  const { t, number } = useSpeech();
  return (
    <>
      <td role={CELL} class="number">
        {number(props.row.number)}
      </td>
      <td role={CELL}>
        <span class="import-outcome" data-outcome={props.row.outcome}>
          <span aria-hidden="true">{markOf(props.row.outcome)}</span>{" "}
          {words(`outcome.${props.row.outcome}`)}
        </span>
        <For each={props.row.reasons}>
          {(reason) => <span class="import-reason">{reasonWords(reason, words)}</span>}
        </For>
      </td>
      <td role={CELL}>
        <Show when={props.row.unit}>
          {(unit) => (
            <>
              <span class="import-unit">{targetName(unit(), words, t)}</span>
              <span class="import-reason">
                {[unit().place, unit().code].filter(Boolean).join(" · ")}
              </span>
              <span class="import-reason" data-how={unit().how}>
                {words(`how.${unit().how}`)}
                <Show when={unit().confidence < 1}>
                  , {words("rows.confidence", { percent: number(unit().confidence * 100) })}
                </Show>
              </span>
            </>
          )}
        </Show>
        <Show when={props.row.choice}>
          {(asked) => (
            <UnitChoice
              row={props.row.number}
              text={asked().text}
              candidates={props.row.candidates}
              structure={props.preflight.structure}
              busy={props.busy}
              taken={props.taken}
              alike={props.row.alike}
              onChoose={props.onChoose}
            />
          )}
        </Show>
      </td>
      <td role={CELL}>
        <RowChange row={props.row} preflight={props.preflight} />
      </td>
      <For each={props.columns}>
        {(column) => (
          <td role={CELL} class="raw" data-head={column.header}>
            {props.row.cells[column.index] ?? ""}
          </td>
        )}
      </For>
    </>
  );
}
