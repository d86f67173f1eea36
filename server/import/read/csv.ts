import { parse } from "csv-parse/sync";
import { Unreadable } from "./refuse.ts";
import { LIMITS, type Sheet } from "./table.ts";

const DELIMITERS = [",", ";", "\t"] as const;
type Delimiter = (typeof DELIMITERS)[number];
const LINES_LOOKED_AT = 50;

/**
 * Cells of a text whose columns are parted by commas, semicolons or tabs, whichever parts its lines
 * most evenly.
 *
 * @throws {Unreadable} `import.csv` for a quote that is not closed, `import.cell_too_long`,
 *   `import.too_many_rows`.
 */
export function readCsv(text: string): { sheet: Sheet; isTabbed: boolean } {
  const delimiter = delimiterOf(text);
  const rows = parseRows(text, delimiter);
  if (rows.length > LIMITS.rows) throw tooManyRows(rows.length);
  rows.forEach((row, i) => {
    row.forEach((cell, column) => {
      if (cell.length > LIMITS.cellLetters) throw cellTooLong(i + 1, column);
    });
  });
  return { sheet: { name: "", rows, joined: [] }, isTabbed: delimiter === "\t" };
}

interface CsvError {
  code?: string;
  /** Rows that were read before. */
  records?: number;
  /** Column in which it stopped, from 0. */
  column?: number;
}

function parseRows(text: string, delimiter: Delimiter): string[][] {
  try {
    return parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: false,
      // A quote that is never closed would swallow the rest of the file.
      max_record_size: LIMITS.cellLetters * 8,
    });
  } catch (cause) {
    // As a spreadsheet counts: where a quote is open, what follows is still the row it began in.
    const { code, records = 0, column } = cause as CsvError;
    const row = records + 1;
    if (code === "CSV_MAX_RECORD_SIZE") throw cellTooLong(row, column);
    const why =
      code === "CSV_QUOTE_NOT_CLOSED"
        ? "a quote is opened and never closed"
        : `the columns cannot be told apart (${code})`;
    const values = { row, ...(typeof column === "number" && { column: lettersOf(column) }) };
    throw new Unreadable("import.csv", `row ${row}: ${why}`, { values });
  }
}

/** The delimiter that most lines have equally often. */
function delimiterOf(text: string): Delimiter {
  const lines = text.slice(0, 200_000).split(/\r\n|\n|\r/, LINES_LOOKED_AT);
  const scored = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(lines, delimiter) }));
  return scored.reduce((most, next) => (next.score > most.score ? next : most)).delimiter;
}

function evenness(lines: readonly string[], delimiter: Delimiter): number {
  const counts = new Map<number, number>();
  for (const line of lines) {
    const count = line.replace(/"[^"]*"/g, "").split(delimiter).length - 1;
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  let best = 0;
  // More columns are a stronger sign: a decimal comma parts many lines once.
  for (const [count, times] of counts) best = Math.max(best, times * Math.min(count, 4));
  return best;
}

/** @param column  From 0, or its name. */
export function cellTooLong(row: number, column: number | string = 0): Unreadable {
  const name = typeof column === "number" ? lettersOf(column) : column;
  return new Unreadable(
    "import.cell_too_long",
    `row ${row}, column ${name}: more than ${LIMITS.cellLetters} letters, which a spreadsheet allows`,
    { values: { row, column: name } },
  );
}

/** 0 is A, 27 is AB. */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

export const tooManyRows = (rows: number) =>
  new Unreadable(
    "import.too_many_rows",
    `the file has ${rows} rows; at most ${LIMITS.rows} are read at once`,
    { tooLarge: true },
  );
