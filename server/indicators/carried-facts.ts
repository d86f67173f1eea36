import { type CarriedColumns, carriedColumns } from "../history/carried-columns.ts";
import { unassignedUnder } from "../history/carried-totals.ts";
import type { Posts } from "../norms/judge.ts";
import type { UnitState } from "../schema.ts";
import { Facts, type PostsAndLoans, type RowMark } from "./facts.ts";
import type { Scope } from "./scope.ts";

/** No norm judges here: any choice that exists will do. */
const ANY_NORM = "min-1";

/**
 * Facts of units of 2026 on a date before there were any: strength and loans of the units of 2021,
 * carried over lineage. Sums hold what stands unassigned too, so that they are those of the units of then.
 */
export class CarriedFacts extends Facts {
  readonly #scope: Scope;
  readonly #columns: CarriedColumns;
  /** Position in the columns, by index of the commune. */
  readonly #rows: Map<number, number>;

  constructor(snapshot: Facts["snapshot"], scope: Scope, asOf: string) {
    super(snapshot, scope.structure, asOf, scope.indices);
    this.#scope = scope;
    this.#columns = carriedColumns(snapshot, { asOf, norm: ANY_NORM }, scope.indices);
    this.#rows = new Map(scope.indices.map((i, row) => [i, row]));
  }

  override state(i: number): UnitState {
    return this.#columns.state[this.#rows.get(i)!]!;
  }

  override posts(i: number): Posts | null {
    const row = this.#rows.get(i)!;
    const { chiefs, deputies, officers } = this.#columns;
    if (chiefs[row] === null) return null;
    return { chiefs: chiefs[row]!, deputies: deputies[row]!, officers: officers[row]! };
  }

  /** A unit's figure is a sum over several: its documents are told for the whole scope. */
  override staffingMark(i: number): RowMark | undefined {
    if (this.posts(i) === null) return undefined;
    return { asOf: this.asOf, document: [...this.#columns.documents].sort()[0]! };
  }

  override lent(i: number): number {
    return this.#columns.reinforcement[this.#rows.get(i)!]!;
  }

  override loanMarks(): RowMark[] {
    return [];
  }

  override loanEnded(): null {
    return null;
  }

  override beyondUnits(): PostsAndLoans {
    const sum = unassignedUnder(this.#columns, this.#scope.key);
    this.#columns.atLeast.forEach((posts, row) => {
      // Loans of every unit are in its column, known in full or not.
      if (this.#columns.chiefs[row] !== null) return;
      sum.chiefs += posts.chiefs;
      sum.deputies += posts.deputies;
      sum.officers += posts.officers;
    });
    return sum;
  }
}
