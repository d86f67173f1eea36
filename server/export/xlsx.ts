import type { SheetData } from "write-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { type Cell, type Column, type ExportTable, toldOf, withAbout } from "./table.ts";

const NARROWEST = 10;
const WIDEST = 60;

/** What XML 1.0 cannot hold. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * A workbook with the rows, its further sheets and a sheet about them. Texts are stored as texts, so that a
 * code keeps its zeros and a text that begins with "=" is no formula.
 */
export async function writeXlsx(table: ExportTable): Promise<Uint8Array> {
  const about: SheetData = toldOf(table).map(({ column, value }) => [
    { value: column.title, fontWeight: "bold" as const },
    cellOf(inWords(value, column)),
  ]);
  const content = await writeExcelFile([
    sheetOf({ title: "Số liệu", ...withAbout(table) }),
    ...(table.sheets ?? []).map(sheetOf),
    { data: about, sheet: "Về tệp này", columns: [{ width: 24 }, { width: 40 }] },
  ]).toBuffer();
  return new Uint8Array(content);
}

function sheetOf({ title, columns, rows }: { title: string; columns: Column[]; rows: Cell[][] }) {
  const heading = columns.map(({ title }) => ({ value: title, fontWeight: "bold" as const }));
  const told = rows.map((cells) => cells.map((cell, i) => inWords(cell, columns[i]!)));
  const data: SheetData = [heading, ...told.map((cells) => cells.map(cellOf))];
  return {
    ...{ data, sheet: title, stickyRowsCount: 1 },
    columns: columns.map(({ title }, i) => ({ width: widthOf(title, told, i) })),
  };
}

const inWords = (cell: Cell, { words }: Column): Cell =>
  typeof cell === "string" && words && Object.hasOwn(words, cell) ? words[cell]! : cell;

/** Room for the heading and the longest text below it, in letters; what is longer is cut on the screen. */
function widthOf(title: string, rows: readonly Cell[][], i: number): number {
  let most = title.length;
  for (const cells of rows) most = Math.max(most, String(cells[i] ?? "").length);
  return Math.min(WIDEST, Math.max(NARROWEST, most + 2));
}

function cellOf(cell: Cell) {
  if (cell === null || cell === "") return null;
  if (typeof cell === "string") return { value: cell.replace(UNWRITABLE, ""), type: String };
  return typeof cell === "number" ? { value: cell, type: Number } : { value: cell, type: Boolean };
}
