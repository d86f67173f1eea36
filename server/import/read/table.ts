/** A cell as the file holds it: text stays text, for "1.234" in text and the number 1.234 differ. */
export type Cell = string | number | null;

/** Cells of one sheet. */
export interface Sheet {
  name: string;
  /** Cells by row; rows may be of different length, and empty. */
  rows: Cell[][];
  /** Number of each row in the file, from 1; absent where they follow each other. */
  numbers?: number[];
  /** Joined cells: first and last row and column, from 0. */
  joined: Joined[];
}
export type Joined = [top: number, left: number, bottom: number, right: number];

export type Format = "csv" | "tsv" | "xlsx" | "json";
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1258" | "tcvn3" | "vni";

/** Most that one file may hold. */
export const LIMITS = {
  /** Of the file as it comes. */
  fileBytes: 64 * 2 ** 20,
  /** Of everything in a workbook that is read, unpacked. */
  unpackedBytes: 200 * 2 ** 20,
  rows: 200_000,
  columns: 300,
  /** As in a spreadsheet. */
  cellLetters: 32_767,
  joinedCells: 100_000,
  sheets: 100,
} as const;
