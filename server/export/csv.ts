import { type ExportTable, withAbout } from "./table.ts";

const BOM = "\ufeff";

/** A spreadsheet would run, not show, a cell that begins so. @see https://owasp.org/www-community/attacks/CSV_Injection */
const RUNS = /^[=+\-@\t\r]/;

/**
 * RFC 4180 with a byte order mark, without which Excel reads UTF-8 as windows-1258. A text that begins
 * like a formula is kept a text by an apostrophe before it.
 */
export function writeCsv(table: ExportTable): Uint8Array {
  const { columns, rows } = withAbout(table);
  const lines = [columns.map(({ id }) => id), ...rows].map((cells) =>
    cells.map(cellText).join(","),
  );
  return Buffer.from(`${BOM}${lines.join("\r\n")}\r\n`);
}

function cellText(cell: string | number | boolean | null): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = RUNS.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
