import { FIRST_FIGURE, isUnlikelyDay, isUnlikelyPosts, MOST_POSTS } from "../limits.ts";
import { parseDate } from "./dates.ts";
import { isUnreported, parseNumber } from "./numbers.ts";
import { HIDDEN, PERSONAL } from "./read/personal.ts";
import { isSpreadsheetError } from "./read/spreadsheet-error.ts";
import type { Cell } from "./read/table.ts";
import type { Reason } from "./schema.ts";

const LONGEST_GOT = 60;

/** The cells of one row by field; what is wrong with them gathers in `reasons`. */
export class RowForm {
  readonly reasons: Reason[] = [];
  /** What can be and is unlikely: to be looked at again, and no obstacle. */
  readonly doubts: Reason[] = [];
  readonly #cells: readonly Cell[];
  readonly #places: ReadonlyMap<string, number>;
  readonly #today: string;

  constructor(cells: readonly Cell[], places: ReadonlyMap<string, number>, today: string) {
    this.#cells = cells;
    this.#places = places;
    this.#today = today;
  }

  cell(field: string): Cell {
    const at = this.#places.get(field);
    return at === undefined ? null : (this.#cells[at] ?? null);
  }

  has(field: string): boolean {
    return this.#places.has(field);
  }

  /** Text of a cell, "" where there is none. */
  text(field: string): string {
    const cell = this.cell(field);
    if (cell === PERSONAL) {
      this.fault("personal", field);
      return "";
    }
    return cell === null ? "" : String(cell).trim();
  }

  /** A text that must be there. */
  needed(field: string): string {
    const text = this.text(field);
    if (text === "" && !this.#isFaulty(field)) this.fault("missing", field);
    return text;
  }

  /**
   * A whole number from 0 to `most`.
   *
   * @returns null for an empty cell, NaN for one that is wrong; the reason is noted.
   */
  count(field: string, most = 32_767): number | null {
    const value = this.number(field);
    if (value === null || Number.isNaN(value)) return value;
    if (value < 0) return this.#wrong("negative", field);
    if (!Number.isInteger(value)) return this.#wrong("fractional", field);
    return value > most ? this.#wrong("too_large", field) : value;
  }

  /** As {@link count}, of the posts of one unit. */
  posts(field: string, most = MOST_POSTS): number | null {
    const posts = this.count(field, most);
    if (posts !== null && isUnlikelyPosts(posts)) this.#doubt(field);
    return posts;
  }

  /** Any number; null and NaN as for a count. */
  number(field: string): number | null {
    const cell = this.cell(field);
    if (cell === null || isUnreported(cell)) return null;
    if (cell === PERSONAL) return this.#wrong("personal", field);
    const isError = typeof cell === "string" && isSpreadsheetError(cell);
    return parseNumber(cell) ?? this.#wrong(isError ? "spreadsheet_error" : "not_a_number", field);
  }

  /** A number that is not negative. */
  amount(field: string): number | null {
    const value = this.number(field);
    if (value === null || Number.isNaN(value)) return value;
    if (value < 0) return this.#wrong("negative", field);
    return value > 1e9 ? this.#wrong("too_large", field) : value;
  }

  /**
   * A calendar date.
   *
   * @param mayCome  Whether it may lie after today.
   * @param first  The first day that can be.
   * @returns null for an empty cell, "" for one that is wrong; the reason is noted.
   */
  date(field: string, mayCome: boolean, first = FIRST_FIGURE): string | null {
    const cell = this.cell(field);
    if (cell === null || isUnreported(cell)) return null;
    if (cell === PERSONAL) {
      this.fault("personal", field);
      return "";
    }
    const date = parseDate(cell);
    if (!date.ok) this.fault("no_such_date", field);
    else if (date.iso < first) this.fault("too_early", field, first);
    else if (!mayCome && date.iso > this.#today) this.fault("date_to_come", field);
    else {
      if (isUnlikelyDay(date.iso, this.#today)) this.#doubt(field);
      return date.iso;
    }
    return "";
  }

  /**
   * Notes what is wrong; what stands in the cell is shown shortened.
   *
   * @param limit  What the cell could have said at most, or among what.
   */
  fault(code: Reason["code"], field: string, limit?: string): void {
    this.reasons.push(this.#reason(code, field, limit));
  }

  #doubt(field: string): void {
    this.doubts.push(this.#reason("unlikely", field));
  }

  #reason(code: Reason["code"], field: string, limit?: string): Reason {
    const cell = this.cell(field);
    const got = cell === PERSONAL || code === "personal" ? "" : String(cell ?? "");
    return { code, field, got: got.slice(0, LONGEST_GOT), ...(limit && { limit }) };
  }

  #wrong(code: Reason["code"], field: string): number {
    this.fault(code, field);
    return Number.NaN;
  }

  #isFaulty(field: string): boolean {
    return this.reasons.some((reason) => reason.field === field);
  }
}

/** A cell as it is shown to the person who imports. */
export const shown = (cell: Cell): string | null =>
  cell === null ? null : cell === PERSONAL ? HIDDEN : String(cell);
