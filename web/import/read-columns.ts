import type { Column } from "../../server/import/schema.ts";
import { fieldWords } from "./field-words.ts";
import type { ImportWords } from "./use-import-words.ts";

/** A column of the file that is read, as the table shows it. */
export interface ReadColumn {
  /** Place in `PreflightRow.cells`. */
  index: number;
  /** As in the file; of a header in several rows the lowest. */
  header: string;
  wholeHeader: string;
  /** What it was taken for. */
  meaning: string;
  widthPx: number;
}

/** Columns that are read; neither those left out nor those about people. */
export const readColumns = (columns: readonly Column[], words: ImportWords): ReadColumn[] =>
  columns.flatMap((column, index) => {
    if (column.field === null || column.refused) return [];
    const meaning = fieldWords(column.field, words);
    const wholeHeader = column.header || meaning;
    const header = wholeHeader.split(" – ").at(-1)!;
    return [{ index, header, wholeHeader, meaning, widthPx: widthOf(column.field) }];
  });

const WIDE =
  /unit|province|district|text|topic|source|indicator|authority|assignee|reason|^from$|^to$/;

const DATED = /asOf|until|due|On$|From|Until/;

function widthOf(field: string): number {
  if (WIDE.test(field)) return 120;
  return DATED.test(field) ? 96 : 64;
}

/** Every row is a grid of its own, so each column has one width for all. */
export const templateOf = (columns: readonly ReadColumn[]): string =>
  ["56px", "minmax(124px, 1fr)", "minmax(190px, 1.5fr)", "minmax(150px, 1.2fr)"]
    .concat(columns.map(({ widthPx }) => `${widthPx}px`))
    .join(" ");
