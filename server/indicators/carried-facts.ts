import {
  type Carried,
  type CarriedColumns,
  carriedColumns,
  carriedOn,
  partsOf,
} from "../history/carried-columns.ts";
import { unassignedUnder } from "../history/carried-totals.ts";
import type { Posts } from "../norms/judge.ts";
import { activeLoans } from "../reinforcement/active.ts";
import type { UnitState } from "../schema.ts";
import { Facts, lastEnd, type PostsAndLoans, type RowMark } from "./facts.ts";
import type { Scope } from "./scope.ts";

/** No norm judges here: any choice that exists will do. */
const ANY_NORM = "min-1";

/**
 * Facts of units of 2026 on a date before there were any: strength and loans of the units of 2021,
 * carried over lineage. Sums hold what stands unassigned too, so that they are those of the units of then.
 */
export class CarriedFacts extends Facts {
  readonly #scope: Scope;
  readonly #carried: Carried;
  readonly #columns: CarriedColumns;
  /** Position in the columns, by index of the commune. */
  readonly #rows: Map<number, number>;

  constructor(snapshot: Facts["snapshot"], scope: Scope, asOf: string) {
    super(snapshot, scope.structure, asOf, scope.indices);
    this.#scope = scope;
    this.#carried = carriedOn(snapshot, asOf);
    this.#columns = carriedColumns(
      snapshot,
      { asOf, norm: ANY_NORM },
      scope.indices,
      this.#carried,
    );
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

  /** The report of each part that is known, also where another part is not: the sums hold its posts. */
  override staffingMarks(i: number): RowMark[] {
    const former = this.snapshot.structures["2021"];
    return partsOf(this.#carried, former, this.structure.communes[i]!.code)
      .filter(({ row }) => row >= 0)
      .map(({ row, document }) => ({
        asOf: former.staffing.dates[row]!,
        document: this.snapshot.documentIds[document]!,
      }));
  }

  override lent(i: number): number {
    return this.#columns.reinforcement[this.#rows.get(i)!]!;
  }

  override loanMarks(i: number): RowMark[] {
    return this.#codesOfThen(i).flatMap((code) =>
      activeLoans(this.snapshot.structures["2021"], code, this.asOf).map(({ from, document }) => ({
        asOf: from,
        document,
      })),
    );
  }

  override loanEnded(i: number): string | null {
    const { loans } = this.snapshot.structures["2021"];
    const ended = this.#codesOfThen(i).map((code) => lastEnd(loans.get(code), this.asOf) ?? "");
    return ended.sort().at(-1) || null;
  }

  /** Codes of the units of 2021 that the unit holds a part of. */
  #codesOfThen(i: number): string[] {
    const { communes } = this.snapshot.structures["2021"];
    const parts = this.#carried.reform.parts.get(this.structure.communes[i]!.code) ?? [];
    return parts.map((index) => communes[index]!.code);
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
