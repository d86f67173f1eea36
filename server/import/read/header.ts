import { fold } from "../../units/fold.ts";
import { FIELDS, FIGURES_NOW, type Field, NOT_FIGURES } from "../fields.ts";
import { IMPORT_KINDS, type ImportKind } from "../schema.ts";
import { MAYBE_NAMES } from "./personal.ts";
import { Unreadable } from "./refuse.ts";
import type { Cell, Sheet } from "./table.ts";

/** A header stands near the top, below a title. */
const ROWS_LOOKED_AT = 60;
const MOST_HEADER_ROWS = 4;

export interface Header {
  kind: ImportKind;
  /** Index in `Sheet.rows` of its first row and of the first row below it. */
  first: number;
  below: number;
  /** Whole heading of each column, "Biên chế hiện có – Trưởng". */
  headings: string[];
  /** Field of each column, null where it is none. */
  fields: (Field | null)[];
}

/**
 * Finds the header by looking: the rows whose texts mean most fields of the kind, or of any kind.
 *
 * @returns undefined where no row names at least two fields.
 * @throws {Unreadable} `import.column_twice` when two columns claim to be the same figure.
 */
export function findHeader(sheet: Sheet, kind: ImportKind | "auto"): Header | undefined {
  const kinds = kind === "auto" ? IMPORT_KINDS : [kind];
  let best: (Header & { score: number }) | undefined;
  const depth = Math.min(sheet.rows.length, ROWS_LOOKED_AT);
  for (let first = 0; first < depth; first++) {
    for (let height = 1; height <= MOST_HEADER_ROWS && first + height <= depth; height++) {
      if (height > 1 && isFigures(sheet.rows[first + height - 1]!)) break;
      const headings = headingsOf(sheet, first, height);
      for (const each of kinds) {
        const fields = fieldsOf(each, headings);
        if (new Set(fields.flatMap((field) => field?.name ?? [])).size < 2) continue;
        const score = scoreOf(each, fields) - height * 0.01;
        if (score > (best?.score ?? Number.NEGATIVE_INFINITY)) {
          const whole = headings.map((parts) => parts.join(" – "));
          best = { kind: each, first, below: first + height, headings: whole, fields, score };
        }
      }
    }
  }
  if (!best) return undefined;
  refuseTwice(best);
  best.below = belowNumbers(sheet, best.below);
  return best;
}

/** Fields count once; those a file must have count more, so that kinds which share columns differ. */
function scoreOf(kind: ImportKind, fields: readonly (Field | null)[]): number {
  const names = new Set(fields.map((found) => found?.name));
  let score = 0;
  for (const { name, required } of FIELDS[kind]) {
    if (names.has(name)) score += required ? 2 : 1;
    else if (required) score -= 0.5;
  }
  return score;
}

/** Labels above each column from the top down, joined cells and gaps filled from the left. */
function headingsOf(sheet: Sheet, first: number, height: number): string[][] {
  const width = Math.max(...sheet.rows.slice(first, first + height).map((row) => row.length));
  const grid = Array.from({ length: height }, (_, i) =>
    Array.from({ length: width }, (_, column) => labelOf(sheet.rows[first + i]![column])),
  );
  const numberOf = (i: number) => (sheet.numbers?.[first + i] ?? first + i + 1) - 1;
  for (const [top, left, bottom, right] of sheet.joined) {
    const from = grid.findIndex((_, i) => numberOf(i) === top);
    if (from < 0) continue;
    for (let i = from; i < height && numberOf(i) <= bottom; i++) {
      for (let column = left; column <= right && column < width; column++) {
        grid[i]![column] = grid[from]![left]!;
      }
    }
  }
  // A file of plain text has lost what was joined: a gap belongs to the label on its left where a label
  // stands below it.
  if (sheet.joined.length === 0) {
    for (let i = 0; i < height - 1; i++) {
      for (let column = 1; column < width; column++) {
        const below = grid.slice(i + 1).some((row) => row[column] !== "");
        if (grid[i]![column] === "" && below) grid[i]![column] = grid[i]![column - 1]!;
      }
    }
  }
  return Array.from({ length: width }, (_, column) => {
    const parts = grid.map((row) => row[column]!).filter((part) => part !== "");
    return parts.filter((part, i) => part !== parts[i - 1]);
  });
}

const labelOf = (cell: Cell | undefined): string =>
  typeof cell === "string" ? cell.replace(/\s+/g, " ").trim().slice(0, 200) : "";

/** The lowest label decides; those above it only where it alone means nothing. */
function fieldsOf(kind: ImportKind, headings: readonly string[][]): (Field | null)[] {
  const found = headings.map((parts) => {
    if (parts.length === 0) return null;
    const folded = parts.map(fold);
    // What a norm asks for ("tối thiểu", "định mức") is no other figure there.
    if (kind !== "norms" && NOT_FIGURES.test(folded.join(" "))) {
      return fieldNamed(kind, folded.at(-1)!, true);
    }
    return fieldNamed(kind, folded.at(-1)!) ?? fieldNamed(kind, folded.join(" "));
  });
  // Of two columns of one name the one that says "now" is meant.
  return found.map((field, column) => {
    if (!field) return null;
    const others = found.filter((other, at) => other === field && at !== column);
    if (others.length === 0) return field;
    // "name" beside a column of units is that of somebody.
    if (field.type === "unit" && MAYBE_NAMES.test(fold(headings[column]!.at(-1)!))) return null;
    const isNow = (at: number) => FIGURES_NOW.test(fold(headings[at]!.join(" ")));
    const someNow = found.some((other, at) => other === field && isNow(at));
    return someNow && !isNow(column) ? null : field;
  });
}

/** @param isOther  The heading says that these are not the figures that stand: counts are left out. */
function fieldNamed(kind: ImportKind, text: string, isOther = false): Field | null {
  const bare = text.replace(/ \d+$/, "");
  const found = FIELDS[kind].find(
    ({ name, pattern }) => pattern.test(bare) || fold(name) === bare.replaceAll(" ", ""),
  );
  if (!found || (isOther && found.type === "count")) return null;
  return found;
}

function refuseTwice({ fields, headings }: Header): void {
  const seen = new Map<string, number>();
  fields.forEach((field, column) => {
    if (!field) return;
    const before = seen.get(field.name);
    seen.set(field.name, column);
    if (before === undefined) return;
    const [first, second] = [before, column].map((at) => headings[at]!.slice(0, 60));
    throw new Unreadable(
      "import.column_twice",
      `"${first}" and "${second}" both read as ${field.label} (${field.name}); leave one of them out`,
      { values: { first: first!, second: second! } },
    );
  });
}

/** A row such as "(1) (2) (3)" or "A B 1 2" numbers the columns. */
function belowNumbers({ rows }: Sheet, below: number): number {
  const cells = rows[below]?.filter((cell) => cell !== null && cell !== "") ?? [];
  const isNumbers =
    cells.length >= 3 &&
    cells.every((cell) => /^\(?(?:[A-Z]|\d{1,2})\)?$|^\(?\d+\)?=.*$/.test(String(cell).trim())) &&
    cells.some((cell, i) => Number(String(cell).replace(/\D/g, "")) === i + 1 || cell === "A");
  const first = Number(String(cells.at(-1)).replace(/\D/g, ""));
  const rises = cells.length >= 3 && first >= cells.length - 3 && first <= cells.length;
  return isNumbers && rises ? below + 1 : below;
}

const isFigures = (row: readonly Cell[]) =>
  row.filter((cell) => typeof cell === "number" || /^\d+$/.test(String(cell ?? ""))).length >= 2;
