import type { SortingState } from "@tanstack/solid-table";
import type { ColumnSpec } from "./columns.ts";

/** "-shortfall" is the column with the largest first. A column that is not there sorts nothing. */
export function parseSort(text: string | undefined, columns: readonly ColumnSpec[]): SortingState {
  if (!text) return [];
  const id = text.replace(/^-/, "");
  return columns.some((column) => column.id === id) ? [{ id, desc: text.startsWith("-") }] : [];
}

/** The order as it stands in the address; null for the order of codes. */
export function sortParameter([first]: SortingState): string | null {
  if (!first) return null;
  return first.desc ? `-${first.id}` : first.id;
}
