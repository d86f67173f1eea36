import { createVirtualizer } from "@tanstack/solid-virtual";
import { createEffect, createMemo, createSignal, createUniqueId, For, on, Show } from "solid-js";
import { useModel } from "../model.tsx";
import { type GridCell, moveCell } from "./cell-movement.ts";
import type { ColumnSpec } from "./columns.ts";
import type { UnitTableModel } from "./create-unit-table.ts";
import { GridHead } from "./GridHead.tsx";
import { GRID, GROUP } from "./roles.ts";
import { UnitGridRow } from "./UnitGridRow.tsx";
import { useTableSpeech } from "./use-table-speech.ts";

/** Heights in CSS pixels: fixed, so that rows far away need no measuring. */
const ROW_PX = 44;
const HEAD_PX = 48;

/** On a phone a state is its key alone: the style sheet narrows its column. */
const widthOf = ({ kind, widthPx }: ColumnSpec) =>
  kind === "state" ? `var(--state-width, ${widthPx}px)` : `${widthPx}px`;

/** Only the rows one sees are in the document, and the one that holds the keyboard's place. */
export function UnitGrid(props: {
  unitTable: UnitTableModel;
  hovered?: string;
  onHover?: (code: string | undefined) => void;
  colourOf?: (code: string) => string | undefined;
}) {
  const model = useModel();
  const { t } = useTableSpeech();
  const keysId = createUniqueId();
  let scroller!: HTMLDivElement;
  let grid!: HTMLTableElement;

  const rows = createMemo(() =>
    props.unitTable.table.getRowModel().rows.map((row) => row.original),
  );
  const columns = () => props.unitTable.seenColumns();
  const rowOf = createMemo(() => new Map(rows().map((row, i) => [row.unit.code, i])));

  const virtualizer = createVirtualizer({
    get count() {
      return rows().length;
    },
    getScrollElement: () => scroller,
    estimateSize: () => ROW_PX,
    overscan: 6,
    scrollMargin: HEAD_PX,
  });

  const [wanted, setWanted] = createSignal<GridCell>({ row: 0, column: 0 });
  const active = createMemo(
    (): GridCell => ({
      row: Math.min(wanted().row, rows().length - 1),
      column: Math.min(wanted().column, columns().length - 1),
    }),
  );
  const shownRows = createMemo(() => {
    const seen = new Set(virtualizer.getVirtualItems().map((item) => item.index));
    if (active().row >= 0) seen.add(active().row);
    return [...seen].filter((index) => index < rows().length).sort((a, b) => a - b);
  });

  const isOutside = (row: number) => {
    const top = row * ROW_PX;
    const height = scroller.clientHeight - HEAD_PX;
    return top < scroller.scrollTop || top + ROW_PX > scroller.scrollTop + height;
  };
  /** The virtualizer hears of it at once: a row moved in the document later would lose its focus. */
  const scrollToRow = (row: number, align: "nearest" | "center") => {
    const top = row * ROW_PX;
    const room = scroller.clientHeight - HEAD_PX - ROW_PX;
    if (align === "center") scroller.scrollTop = top - room / 2;
    else scroller.scrollTop = Math.max(top - room, Math.min(top, scroller.scrollTop));
    scroller.dispatchEvent(new Event("scroll"));
  };
  const focusCell = (cell: GridCell) => {
    setWanted(cell);
    if (cell.row >= 0 && isOutside(cell.row)) scrollToRow(cell.row, "nearest");
    const row = cell.row < 0 ? "thead tr" : `tr[data-row="${cell.row}"]`;
    const element = grid.querySelector(row)?.children[cell.column];
    const target = element?.querySelector("button") ?? element;
    if (!(target instanceof HTMLElement)) return;
    target.focus({ preventScroll: true });
    element?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  const open = (row: number) => {
    const code = rows()[row]?.unit.code;
    if (code) model.state.go({ unit: code });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.metaKey) return;
    const size = {
      rows: rows().length,
      columns: columns().length,
      page: Math.max(1, Math.floor((scroller.clientHeight - HEAD_PX) / ROW_PX) - 1),
    };
    const to = moveCell(active(), event.key, event.ctrlKey, size);
    if (to) {
      event.preventDefault();
      focusCell(to);
    } else if (
      (event.key === "Enter" || event.key === " ") &&
      active().row >= 0 &&
      // A figure opens where it comes from; the rest of the row opens the unit.
      !(event.target instanceof Element && event.target.closest("[data-figure]"))
    ) {
      event.preventDefault();
      open(active().row);
    }
  };
  const codeAt = (target: EventTarget | null) =>
    target instanceof Element
      ? target.closest<HTMLElement>("tr[data-code]")?.dataset.code
      : undefined;

  /** The keyboard's place follows the focus however it came, and the map follows both. */
  const onFocusIn = (event: FocusEvent) => {
    if (!(event.target instanceof Element)) return;
    const cell = event.target.closest("[aria-colindex]");
    const row = cell?.closest<HTMLElement>("tr")?.dataset.row;
    if (!cell) return;
    setWanted({
      row: row === undefined ? -1 : Number(row),
      column: Number(cell.getAttribute("aria-colindex")) - 1,
    });
    if (row !== undefined) props.onHover?.(codeAt(event.target));
  };

  // The chosen unit comes into view when it is chosen or its place changes, and else stays put.
  const chosenRow = createMemo(() => {
    const code = model.state.unit();
    return code === undefined ? undefined : rowOf().get(code);
  });
  createEffect(
    on(chosenRow, (row) => {
      if (row === undefined) return;
      setWanted((cell) => ({ ...cell, row }));
      if (isOutside(row)) scrollToRow(row, "center");
    }),
  );

  /** Every row is a grid of its own, so all but the name have one fixed width. */
  const template = () =>
    columns()
      .map((column) =>
        column.kind === "name" ? `minmax(${widthOf(column)}, 1fr)` : widthOf(column),
      )
      .join(" ");
  const leastWidth = () => `calc(${columns().map(widthOf).join(" + ")})`;

  return (
    <div class="table-scroller" ref={scroller}>
      <table
        ref={grid}
        role={GRID}
        aria-label={t("table.title")}
        aria-describedby={keysId}
        aria-rowcount={rows().length + 1}
        aria-colcount={columns().length}
        style={{
          "--columns": template(),
          "--row": `${ROW_PX}px`,
          "--head": `${HEAD_PX}px`,
          "min-width": leastWidth(),
        }}
        onKeyDown={onKeyDown}
        onFocusIn={onFocusIn}
        onFocusOut={(event) => {
          if (!grid.contains(event.relatedTarget as Node | null)) props.onHover?.(undefined);
        }}
        onPointerOver={(event) => props.onHover?.(codeAt(event.target))}
        onPointerLeave={() => props.onHover?.(undefined)}
      >
        <GridHead
          unitTable={props.unitTable}
          activeColumn={active().row < 0 ? active().column : undefined}
        />
        <tbody role={GROUP} style={{ height: `${virtualizer.getTotalSize()}px` }}>
          <For each={shownRows()}>
            {(index) => (
              <Show when={rows()[index]}>
                {(row) => (
                  <UnitGridRow
                    row={row()}
                    place={index}
                    unitTable={props.unitTable}
                    activeColumn={active().row === index ? active().column : undefined}
                    isHovered={props.hovered === row().unit.code}
                    isChosen={model.state.unit() === row().unit.code}
                    swatch={props.colourOf?.(row().unit.code)}
                    onOpen={() => open(index)}
                  />
                )}
              </Show>
            )}
          </For>
        </tbody>
      </table>
      <Show when={model.units() && rows().length === 0}>
        <p class="table-none">{t("table.none")}</p>
      </Show>
      <p id={keysId} class="visually-hidden">
        {t("table.keys")}
      </p>
    </div>
  );
}
