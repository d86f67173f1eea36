/**
 * - `continuous`: any value between its bounds.
 * - `integer`: a whole number, told to the solver.
 * - `implied`: whole in at least one best solution without being told; reduced-cost fixing rounds it.
 */
export type ColumnKind = "continuous" | "integer" | "implied";

/** `[column, coefficient]`. */
export type Term = readonly [column: number, coefficient: number];

/** Stands for no bound. */
export const UNBOUNDED = Number.POSITIVE_INFINITY;

/** A mixed-integer linear model under construction: columns, and rows `lower ≤ Σ coefficient × column ≤ upper`. */
export class LinearModel {
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly kind: ColumnKind[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];
  readonly #starts: number[] = [0];
  readonly #indices: number[] = [];
  readonly #values: number[] = [];

  get columns(): number {
    return this.lower.length;
  }

  get rows(): number {
    return this.rowLower.length;
  }

  get nonzeros(): number {
    return this.#indices.length;
  }

  /** @returns The index of the new column. */
  column(lower: number, upper: number, kind: ColumnKind): number {
    this.lower.push(lower);
    this.upper.push(upper);
    return this.kind.push(kind) - 1;
  }

  /** @returns The index of the new row. Without terms it holds only if zero lies between its bounds. */
  row(lower: number, upper: number, terms: Iterable<Term>): number {
    for (const [column, coefficient] of terms) {
      if (coefficient === 0) continue;
      this.#indices.push(column);
      this.#values.push(coefficient);
    }
    this.#starts.push(this.#indices.length);
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** The rows as compressed sparse rows: row r holds the entries from `starts[r]` up to `starts[r + 1]`. */
  matrix(): { starts: Int32Array; indices: Int32Array; values: Float64Array } {
    return {
      starts: Int32Array.from(this.#starts),
      indices: Int32Array.from(this.#indices),
      values: Float64Array.from(this.#values),
    };
  }
}
