import {
  type ColumnDef,
  columnVisibilityFeature,
  createSortedRowModel,
  rowSortingFeature,
  type SortFn,
  tableFeatures,
} from "@tanstack/solid-table";
import type { ColumnSpec, NameRanks } from "./columns.ts";
import type { UnitRow } from "./rows.ts";

export const UNIT_TABLE_FEATURES = tableFeatures({
  columnVisibilityFeature,
  rowSortingFeature,
  sortedRowModel: createSortedRowModel(),
});
export type UnitTableFeatures = typeof UNIT_TABLE_FEATURES;

/** Codes are digits and names are ranked beforehand, so plain comparison is right for every column. */
const ascending: SortFn<UnitTableFeatures, UnitRow> = (a, b, id) => {
  const left = a.getValue<string | number>(id);
  const right = b.getValue<string | number>(id);
  return left < right ? -1 : Number(left > right);
};

/** Columns as TanStack Table wants them: unknown last in both directions, figures largest first. */
export const columnDefs = (
  columns: readonly ColumnSpec[],
  ranks: NameRanks,
): ColumnDef<UnitTableFeatures, UnitRow, unknown>[] =>
  columns.map((column) => ({
    id: column.id,
    accessorFn: (row) => column.value(row, ranks),
    sortFn: ascending,
    sortUndefined: "last",
    sortDescFirst: column.kind === "number",
  }));
