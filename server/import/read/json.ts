import { cellTooLong, tooManyRows } from "./csv.ts";
import { Unreadable } from "./refuse.ts";
import { type Cell, LIMITS, type Sheet } from "./table.ts";

/**
 * Rows of a JSON file: a list of flat objects, or an object with such a list under `rows`. The names of
 * their fields become the header.
 *
 * @throws {Unreadable} `import.json` with the row and field that are not flat.
 */
export function readJson(text: string): Sheet {
  const list = listOf(parsed(text));
  if (list.length > LIMITS.rows) throw tooManyRows(list.length);
  const columns = new Map<string, number>();
  const rows = list.map((row, i) => {
    if (typeof row !== "object" || row === null || Array.isArray(row)) {
      throw new Unreadable("import.json", `row ${i + 1} is no object of named values`, {
        values: { row: i + 1 },
      });
    }
    const cells: Cell[] = [];
    for (const [name, value] of Object.entries(row)) {
      if (!columns.has(name)) columns.set(name, columns.size);
      if (columns.size > LIMITS.columns) {
        throw new Unreadable("import.json", `more than ${LIMITS.columns} different fields`);
      }
      cells[columns.get(name)!] = cellOf(value, name, i + 1);
    }
    return Array.from(cells, (cell) => cell ?? null);
  });
  return { name: "", rows: [[...columns.keys()], ...rows], joined: [] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const message = cause instanceof RangeError ? "is nested too deeply" : "is not JSON";
    throw new Unreadable("import.json", `the file ${message}`);
  }
}

function listOf(content: unknown): unknown[] {
  const list =
    typeof content === "object" && content !== null && "rows" in content ? content.rows : content;
  if (Array.isArray(list) && list.length > 0) return list;
  throw new Unreadable("import.json", "expected a list of rows, or { rows: [ … ] }");
}

function cellOf(value: unknown, name: string, row: number): Cell {
  if (value === null || typeof value === "number") return value;
  if (typeof value === "boolean") return value ? "true" : "false";
  if (Array.isArray(value) && value.every((one) => typeof one === "string")) return value.join(";");
  if (typeof value !== "string") {
    const column = name.slice(0, 60);
    throw new Unreadable("import.json", `row ${row}: ${column} is no plain value`, {
      values: { row, column },
    });
  }
  if (value.length > LIMITS.cellLetters) throw cellTooLong(row, name.slice(0, 60));
  return value.normalize("NFC");
}
