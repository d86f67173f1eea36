import { For, Show } from "solid-js";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { StateKey } from "../unit/StateKey.tsx";
import type { ColumnSpec } from "./columns.ts";
import type { UnitTableModel } from "./create-unit-table.ts";
import { CELL, ROW, ROW_HEADER } from "./roles.ts";
import type { UnitRow } from "./rows.ts";
import { useTableSpeech } from "./use-table-speech.ts";

const NO_RANKS = { unit: () => 0, province: () => 0 };

/** One unit. Cells are focused by the grid; the row opens its unit. */
export function UnitGridRow(props: {
  row: UnitRow;
  /** Place in the order shown, from 0. */
  place: number;
  unitTable: UnitTableModel;
  activeColumn?: number;
  isHovered: boolean;
  isChosen: boolean;
  swatch?: string;
  onOpen: () => void;
}) {
  const { t, number } = useTableSpeech();
  const figureOf = useFigureOf();
  const unit = () => props.row.unit;
  const state = () => props.row.frame.state[props.row.index]!;
  const columns = () => props.unitTable.seenColumns();
  const isSeen = (id: string) => columns().some((column) => column.id === id);
  /** What tells two units of one name apart, unless a column or the place one looks into says it. */
  const place = () =>
    [
      isSeen("code") ? "" : unit().code,
      isSeen("province") || props.unitTable.isInside()
        ? unit().district
        : props.unitTable.provinceName(unit()),
    ]
      .filter(Boolean)
      .join(" · ");
  const name = () => props.unitTable.unitName(props.row);
  const plain = (column: ColumnSpec) => {
    if (column.kind === "rule") return props.unitTable.ruleOf(props.row) || "–";
    return column.kind === "province" ? props.unitTable.provinceName(unit()) : unit().code;
  };
  const isShort = () => (props.row.frame.shortfall[props.row.index] ?? 0) > 0;
  /** Text of a figure; undefined when it is not known, which is never drawn as a zero. */
  const figure = (column: ColumnSpec) => {
    const value = column.value(props.row, NO_RANKS);
    return typeof value === "number" ? number(value, column.digits) : undefined;
  };

  return (
    <tr
      role={ROW}
      aria-rowindex={props.place + 2}
      aria-selected={props.isChosen}
      data-row={props.place}
      data-code={unit().code}
      classList={{ hovered: props.isHovered, chosen: props.isChosen, odd: props.place % 2 === 1 }}
      style={{ top: `calc(${props.place} * var(--row))` }}
      onClick={() => props.onOpen()}
    >
      <For each={columns()}>
        {(column, i) => {
          const tabIndex = () => (props.activeColumn === i() ? 0 : -1);
          // A column never changes its kind, so the choice is made once.
          switch (column.kind) {
            case "name":
              return (
                <th
                  role={ROW_HEADER}
                  scope="row"
                  class="name"
                  title={name()}
                  aria-colindex={i() + 1}
                  tabIndex={tabIndex()}
                >
                  <span class="table-name">{name()}</span>
                  <span class="table-place">{place()}</span>
                </th>
              );
            case "number":
              return (
                <td
                  role={CELL}
                  class="number"
                  classList={{ short: column.id === "shortfall" && isShort() }}
                  aria-colindex={i() + 1}
                  aria-label={figure(column) === undefined ? t("table.unknown") : undefined}
                  tabIndex={figure(column) === undefined ? tabIndex() : undefined}
                >
                  <Show when={figure(column)} fallback="–">
                    {(text) => (
                      <Figure of={figureOf(column.id, unit().code)} tabIndex={tabIndex()}>
                        {text()}
                      </Figure>
                    )}
                  </Show>
                </td>
              );
            default:
              return (
                <td role={CELL} class={column.kind} aria-colindex={i() + 1} tabIndex={tabIndex()}>
                  {column.kind === "state" ? (
                    <>
                      <StateKey state={state()} swatch={props.swatch} small />
                      <Show when={props.row.frame.unsupported.includes(unit().code)}>
                        <span class="table-place">{t("trace.unsupported")}</span>
                      </Show>
                    </>
                  ) : (
                    <span class="table-name">{plain(column)}</span>
                  )}
                </td>
              );
          }
        }}
      </For>
    </tr>
  );
}
