import type { Position } from "../schema.ts";

/** What a cell holds; null is "not known". */
export type Cell = string | number | boolean | null;

export interface Column {
  /** Name in every format: lower case, no blanks, for tools. */
  id: string;
  /** Vietnamese heading of the workbook. */
  title: string;
  type: "text" | "whole" | "number" | "flag";
  /** What the workbook says for an id; the other formats keep the id. */
  words?: Readonly<Record<string, string>>;
}

/** A read as a table: the same in every format. */
export interface ExportTable {
  /** Also the name of the file. */
  name: string;
  columns: Column[];
  /** In the order of the columns. */
  rows: Cell[][];
  /** Where each row is: the centre of its unit, or from a place to it; null where it has no place. */
  positions: (Position | readonly [from: Position, to: Position] | null)[];
  about: About;
  /** What else it says of itself in every row, before `about`. */
  told?: { column: Column; value: Cell }[];
  /** Further sheets of a workbook; the other formats leave them out. */
  sheets?: { title: string; columns: Column[]; rows: Cell[][] }[];
}

/** What every export says of itself, in every row and, where the format has room, once more apart. */
export interface About {
  generation: string;
  asOf: string;
  structure: string;
  /** "VN", or the code of the place that the read was limited to. */
  scope: string;
  /** Which units are counted, as the screens name them: "103 xã, phường". */
  base: string;
  /** Choice of norm that judged; "" where none plays a part. */
  norm: string;
  /** Any figure in it is illustrative. */
  demo: boolean;
}

export const ABOUT_COLUMNS: readonly (Column & { id: keyof About })[] = [
  { id: "generation", title: "Lần phát hành", type: "text" },
  { id: "asOf", title: "Ngày số liệu", type: "text" },
  { id: "structure", title: "Cơ cấu đơn vị", type: "text" },
  { id: "scope", title: "Địa bàn", type: "text" },
  { id: "base", title: "Trên cơ sở", type: "text" },
  { id: "norm", title: "Định mức xét", type: "text", words: { "in-force": "đang áp dụng" } },
  { id: "demo", title: "Số liệu minh họa", type: "flag" },
];

/** Everything a table says of itself. */
export const toldOf = ({ about, told = [] }: ExportTable): { column: Column; value: Cell }[] => [
  ...told,
  ...ABOUT_COLUMNS.map((column) => ({ column, value: about[column.id] })),
];

/** The table with what it says of itself as the last columns of every row. */
export function withAbout(table: ExportTable): { columns: Column[]; rows: Cell[][] } {
  const told = toldOf(table);
  const values = told.map(({ value }) => value);
  return {
    columns: [...table.columns, ...told.map(({ column }) => column)],
    rows: table.rows.map((row) => [...row, ...values]),
  };
}

export const column = (id: string, title: string, type: Column["type"] = "text"): Column => ({
  id,
  title,
  type,
});

/** A column of ids, with their words for the workbook. */
export const idColumn = (id: string, title: string, words: Column["words"]): Column => ({
  ...column(id, title),
  words,
});
