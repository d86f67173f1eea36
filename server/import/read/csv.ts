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
  for (const row of rows) {
    for (const cell of row) if (cell.length > LIMITS.cellLetters) throw cellTooLong(cell.length);
  }
  return { sheet: { name: "", rows, joined: [] }, isTabbed: delimiter === "\t" };
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
    const { code, lines } = cause as { code?: string; lines?: number };
    const line = lines ? ` near line ${lines}` : "";
    if (code === "CSV_QUOTE_NOT_CLOSED") {
      throw new Unreadable("import.csv", `a quote is opened and never closed${line}`);
    }
    if (code === "CSV_MAX_RECORD_SIZE") {
      throw new Unreadable(
        "import.csv",
        `a row is longer than any table's${line}; is a quote open?`,
      );
    }
    throw new Unreadable("import.csv", `the columns cannot be told apart${line}: ${code}`);
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

export const cellTooLong = (letters: number) =>
  new Unreadable(
    "import.cell_too_long",
    `a cell holds ${letters} letters; a spreadsheet allows ${LIMITS.cellLetters}`,
  );

export const tooManyRows = (rows: number) =>
  new Unreadable(
    "import.too_many_rows",
    `the file has ${rows} rows; at most ${LIMITS.rows} are read at once`,
    true,
  );
