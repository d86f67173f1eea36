import { For, Match, Show, Switch } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import type { ColumnSpec } from "./columns.ts";
import type { UnitTableModel } from "./create-unit-table.ts";
import { CELL, ROW, ROW_HEADER } from "./roles.ts";
import type { UnitRow } from "./rows.ts";
import { StateMark } from "./StateMark.tsx";

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
  onFocus: (column: number) => void;
}) {
  const { number } = useSpeech();
  const unit = () => props.row.unit;
  const state = () => props.row.frame.state[props.row.index]!;
  const columns = () => props.unitTable.seenColumns();
  const isSeen = (id: string) => columns().some((column) => column.id === id);
  /** What tells two units of one name apart, unless a column or the place one looks into says it. */
  const place = () =>
    [
      isSeen("code") ? "" : unit().code,
      unit().district ?? "",
      isSeen("province") || props.unitTable.isInside() ? "" : props.unitTable.provinceName(unit()),
    ]
      .filter(Boolean)
      .join(" · ");
  const name = () => props.unitTable.unitName(props.row);
  const plain = (column: ColumnSpec) =>
    column.kind === "province" ? props.unitTable.provinceName(unit()) : unit().code;
  const figure = (column: ColumnSpec) => {
    const value = column.value(props.row, NO_RANKS);
    return typeof value === "number" ? number(value, column.digits) : undefined;
  };

  return (
    <tr
      {...ROW}
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
          const cell = {
            get tabIndex() {
              return props.activeColumn === i() ? 0 : -1;
            },
            get "aria-colindex"() {
              return i() + 1;
            },
            onFocus: () => props.onFocus(i()),
          };
          return (
            <Switch
              fallback={
                <td {...CELL} class={column.kind} {...cell}>
                  {plain(column)}
                </td>
              }
            >
              <Match when={column.kind === "name"}>
                <th {...ROW_HEADER} class="name" title={name()} {...cell}>
                  <span class="table-name">{name()}</span>
                  <span class="table-place">{place()}</span>
                </th>
              </Match>
              <Match when={column.kind === "state"}>
                <td {...CELL} class="state" {...cell}>
                  <StateMark state={state()} swatch={props.swatch} />
                </td>
              </Match>
              <Match when={column.kind === "number"}>
                <td
                  {...CELL}
                  class="number"
                  classList={{ short: column.id === "shortfall" && figure(column) !== "0" }}
                  {...cell}
                >
                  <Show when={figure(column)} fallback={<Unknown />}>
                    {figure(column)}
                  </Show>
                </td>
              </Match>
            </Switch>
          );
        }}
      </For>
    </tr>
  );
}

/** No figure: never drawn as a zero. */
function Unknown() {
  const { t } = useSpeech();
  return (
    <>
      <span class="unknown" aria-hidden="true">
        –
      </span>
      <span class="visually-hidden">{t("table.unknown")}</span>
    </>
  );
}
