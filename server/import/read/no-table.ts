import { Unreadable } from "./refuse.ts";
import type { Zip } from "./zip.ts";

/** First letters of files that hold no table, whatever they are called. */
const BEGINNINGS = [
  ["%PDF-", "PDF"],
  ["\x89PNG", "PNG"],
  ["\xff\xd8\xff", "JPEG"],
  ["Rar!", "RAR"],
  ["7z\xbc\xaf", "7-Zip"],
] as const;

/** Files that only these packed documents have. */
const PARTS = [
  ["word/document.xml", "Word"],
  ["ppt/presentation.xml", "PowerPoint"],
  ["xl/workbook.bin", "XLSB"],
  ["content.xml", "OpenDocument"],
] as const;

/**
 * Stops at documents, pictures and archives that were taken for a table.
 *
 * @throws {Unreadable} `import.no_table`, saying what it is.
 */
export function refuseNoTable(bytes: Uint8Array): void {
  const start = Buffer.from(bytes.subarray(0, 8)).toString("latin1");
  const found = BEGINNINGS.find(([beginning]) => start.startsWith(beginning));
  if (found) throw noTable(found[1]);
}

/** @throws {Unreadable} `import.no_table` for an archive that holds another kind of document. */
export function refuseNoWorkbook(zip: Zip): void {
  if (zip.has("xl/workbook.xml")) return;
  const found = PARTS.find(([part]) => zip.has(part));
  if (found) throw noTable(found[1]);
}

const noTable = (found: string) =>
  new Unreadable("import.no_table", `this is a file of ${found}, not a table of figures`, {
    values: { found },
  });
