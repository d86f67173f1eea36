import type { Loan, Source } from "../../server/reinforcement/schema.ts";
import type { Position } from "../../server/schema.ts";
import type { Unit } from "../../server/units/schema.ts";

/** All that one source lends to one commune. */
export interface LoanArc {
  source: Source;
  code: string;
  province: string | null;
  from: Position;
  to: Position;
  posts: number;
  /** Of these, posts whose term ends within six months. */
  endingSoon: number;
  /** First day on which a term ends; null when all are open-ended. */
  until: string | null;
  /** First day of what is planned; null of what is active. */
  begins: string | null;
}

/** All that one commune has on loan. */
export interface LoanMark {
  code: string;
  province: string | null;
  position: Position;
  posts: number;
  endingSoon: number;
  until: string | null;
  begins: string | null;
  /** Largest lender first. */
  arcs: LoanArc[];
}

const earlier = (one: string | null, other: string | null): string | null =>
  one === null || (other !== null && other < one) ? other : one;

/**
 * Joins loans that share source and commune into one arc each, and arcs of a commune into one mark.
 * Loans of a source or to a unit that is not known are left out: there is no place to draw them.
 *
 * @param isPlanned  They are agreed and have not begun.
 * @returns Marks with most posts first, so that small symbols lie on top of large ones.
 */
export function joinLoans(
  loans: readonly Loan[],
  sources: readonly Source[],
  unit: (code: string) => Unit | undefined,
  isPlanned = false,
): LoanMark[] {
  const sourceOf = new Map(sources.map((source) => [source.id, source]));
  const marks = new Map<string, LoanMark>();
  for (const loan of loans) {
    const source = sourceOf.get(loan.source);
    const place = unit(loan.code);
    if (!source || !place) continue;
    const mark = marks.get(loan.code) ?? emptyMark(place);
    marks.set(loan.code, mark);
    let arc = mark.arcs.find((one) => one.source === source);
    if (!arc) {
      arc = emptyArc(source, place);
      mark.arcs.push(arc);
    }
    for (const sum of [mark, arc]) {
      sum.posts += loan.posts;
      if (loan.endsSoon) sum.endingSoon += loan.posts;
      sum.until = earlier(sum.until, loan.until);
      if (isPlanned) sum.begins = earlier(sum.begins, loan.from);
    }
  }
  for (const mark of marks.values()) mark.arcs.sort((a, b) => b.posts - a.posts);
  return [...marks.values()].sort((a, b) => b.posts - a.posts);
}

const emptyMark = (unit: Unit): LoanMark => ({
  code: unit.code,
  province: unit.parent,
  position: unit.centre,
  posts: 0,
  endingSoon: 0,
  until: null,
  begins: null,
  arcs: [],
});

const emptyArc = (source: Source, unit: Unit): LoanArc => ({
  source,
  code: unit.code,
  province: unit.parent,
  from: source.position,
  to: unit.centre,
  posts: 0,
  endingSoon: 0,
  until: null,
  begins: null,
});
