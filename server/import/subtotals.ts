import { FIELDS } from "./fields.ts";
import { parseNumber } from "./numbers.ts";
import type { Cell } from "./read/table.ts";
import type { Column, ImportKind, Note } from "./schema.ts";

interface Said {
  row: number;
  /** By column; undefined where the cell is no number. */
  sums: (number | undefined)[];
  /** Sums of the rows before it since the last subtotal, and since the beginning. */
  before: number[];
  soFar: number[];
}

const MOST_DIFFERENCES = 20;

/**
 * Rows that sum others up are left out; what they say is held against the rows they may stand for: those
 * above since the last one, all above, those below up to the next one, or all.
 */
export class Subtotals {
  readonly #columns: { index: number; header: string }[];
  readonly #said: Said[] = [];
  #since: number[];
  #all: number[];

  constructor(kind: ImportKind, columns: readonly Column[]) {
    const counts = new Set(
      FIELDS[kind].filter(({ type }) => type === "count").map(({ name }) => name),
    );
    this.#columns = columns.filter(({ field }) => field !== null && counts.has(field));
    this.#since = this.#columns.map(() => 0);
    this.#all = this.#columns.map(() => 0);
  }

  add(cells: readonly Cell[]): void {
    this.#columns.forEach(({ index }, i) => {
      const value = parseNumber(cells[index] ?? null) ?? 0;
      this.#since[i]! += value;
      this.#all[i]! += value;
    });
  }

  check(row: number, cells: readonly Cell[]): void {
    const sums = this.#columns.map(({ index }) => parseNumber(cells[index] ?? null));
    this.#said.push({ row, sums, before: this.#since, soFar: [...this.#all] });
    this.#since = this.#columns.map(() => 0);
  }

  /** A heading ends what the next subtotal sums up. */
  skip(): void {
    this.#since = this.#columns.map(() => 0);
  }

  notes(): Note[] {
    if (this.#said.length === 0) return [];
    const notes: Note[] = [{ code: "subtotals_ignored", values: { count: this.#said.length } }];
    this.#said.forEach(({ row, sums, before, soFar }, at) => {
      const next = this.#said[at + 1];
      this.#columns.forEach(({ header }, i) => {
        const said = sums[i];
        if (said === undefined || notes.length > MOST_DIFFERENCES) return;
        const after = (next ? next.soFar[i]! : this.#all[i]!) - soFar[i]!;
        if ([before[i], soFar[i], after, this.#all[i]].includes(said)) return;
        const counted = before[i] || soFar[i] || after;
        notes.push({ code: "subtotal_differs", values: { row, column: header, said, counted } });
      });
    });
    return notes;
  }
}
