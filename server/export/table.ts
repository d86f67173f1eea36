import type { Position } from "../schema.ts";

/** What a cell holds; null is "not known". */
export type Cell = string | number | boolean | null;

export interface Column {
  /** Name in every format: lower case, no blanks, for tools. */
  id: string;
  /** Vietnamese heading of the workbook. */
  title: string;
  type: "text" | "whole" | "number" | "flag";
}

/** A read as a table: the same in every format. */
export interface ExportTable {
  /** Also the name of the file. */
  name: string;
  columns: Column[];
  /** In the order of the columns. */
  rows: Cell[][];
  /** `[lon, lat]` of each row: the centre of its unit; null where it has no place. */
  positions: (Position | null)[];
  about: About;
}

/** What every export says of itself, in every row and, where the format has room, once more apart. */
export interface About {
  generation: string;
  asOf: string;
  structure: string;
  /** Which units are counted: "VN xa.phuong" or the base of the read. */
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
  { id: "base", title: "Trên cơ sở", type: "text" },
  { id: "norm", title: "Định mức xét", type: "text" },
  { id: "demo", title: "Số liệu minh họa", type: "flag" },
];

/** The table with what it says of itself as the last columns of every row. */
export function withAbout({ columns, rows, about }: ExportTable): {
  columns: Column[];
  rows: Cell[][];
} {
  const told = ABOUT_COLUMNS.map(({ id }) => about[id]);
  return {
    columns: [...columns, ...ABOUT_COLUMNS],
    rows: rows.map((row) => [...row, ...told]),
  };
}

export const column = (id: string, title: string, type: Column["type"] = "text"): Column => ({
  id,
  title,
  type,
});
