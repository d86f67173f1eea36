import ArrowDown from "lucide-solid/icons/arrow-down";
import ArrowUp from "lucide-solid/icons/arrow-up";
import { For, Show } from "solid-js";
import type { UnitTableModel } from "./create-unit-table.ts";
import { COLUMN_HEADER, GROUP, ROW } from "./roles.ts";
import { useTableSpeech } from "./use-table-speech.ts";

/** Headings that sort: largest first for figures, then the other way round. */
export function GridHead(props: {
  unitTable: UnitTableModel;
  /** Column that holds the keyboard's place, when the header does. */
  activeColumn?: number;
}) {
  const { t } = useTableSpeech();
  const sortedBy = (id: string) => {
    const [first] = props.unitTable.table.atoms.sorting.get();
    if (first?.id !== id) return undefined;
    return first.desc ? "descending" : "ascending";
  };
  return (
    <thead role={GROUP}>
      <tr role={ROW} aria-rowindex="1">
        <For each={props.unitTable.seenColumns()}>
          {(column, i) => (
            <th
              role={COLUMN_HEADER}
              scope="col"
              aria-sort={sortedBy(column.id) ?? "none"}
              aria-colindex={i() + 1}
              classList={{ [column.kind]: true }}
            >
              <button
                type="button"
                tabIndex={props.activeColumn === i() ? 0 : -1}
                onClick={() => props.unitTable.table.getColumn(column.id)?.toggleSorting()}
              >
                <span>{t(column.label)}</span>
                <Show when={sortedBy(column.id)}>
                  <Show
                    when={sortedBy(column.id) === "ascending"}
                    fallback={<ArrowDown size={12} aria-hidden="true" />}
                  >
                    <ArrowUp size={12} aria-hidden="true" />
                  </Show>
                </Show>
              </button>
            </th>
          )}
        </For>
      </tr>
    </thead>
  );
}
