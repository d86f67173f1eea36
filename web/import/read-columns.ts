import type { Column } from "../../server/import/schema.ts";
import { fieldWords } from "./field-words.ts";
import type { ImportWords } from "./use-import-words.ts";

/** A column of the file that is read, as the table shows it. */
export interface ReadColumn {
  /** Place in `PreflightRow.cells`. */
  index: number;
  header: string;
  /** What it was taken for. */
  meaning: string;
  widthPx: number;
}

/** Columns that are read; neither those left out nor those about people. */
export const readColumns = (columns: readonly Column[], words: ImportWords): ReadColumn[] =>
  columns.flatMap((column, index) => {
    if (column.field === null || column.refused) return [];
    const meaning = fieldWords(column.field, words);
    return [{ index, header: column.header || meaning, meaning, widthPx: widthOf(column.field) }];
  });

const WIDE =
  /unit|province|district|text|topic|source|indicator|authority|assignee|reason|^from$|^to$/;

const widthOf = (field: string) => (WIDE.test(field) ? 130 : 74);

/** Every row is a grid of its own, so each column has one width for all. */
export const templateOf = (columns: readonly ReadColumn[]): string =>
  ["52px", "minmax(140px, 1fr)", "minmax(210px, 1.5fr)", "minmax(170px, 1.2fr)"]
    .concat(columns.map(({ widthPx }) => `${widthPx}px`))
    .join(" ");
