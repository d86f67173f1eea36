import { addDays, formatISO, parseISO } from "date-fns";
import type { Held, StructureSnapshot } from "../generation/snapshot.ts";
import type { ReinforcementRow } from "../ledger/rows.ts";

/** A loan that ends, and how many of its posts nobody carries on the day after. */
export interface LoanEnd {
  loan: Held<ReinforcementRow>;
  /** 1 to the posts of the loan. */
  posts: number;
}

/**
 * Loans to a commune whose last day is `from` or later and earlier than `before`, in the order of their
 * last days. Posts that begin in the commune on the day after carry on as many that end: first those of the
 * same source (a renewal), then those of any other (a replacement). What is carried on whole is no end.
 */
export function loanEnds(
  { loans }: StructureSnapshot,
  code: string,
  from: string,
  before: string,
): LoanEnd[] {
  const known = loans.get(code) ?? [];
  const days = new Set(
    known.flatMap(({ until }) => (until && from <= until && until < before ? until : [])),
  );
  return [...days].sort().flatMap((day) => endsOn(known, day));
}

function endsOn(loans: readonly Held<ReinforcementRow>[], day: string): LoanEnd[] {
  const next = dayAfter(day);
  const begun = new Map<string, number>();
  for (const { from, source, posts } of loans)
    if (from === next) begun.set(source, (begun.get(source) ?? 0) + posts);
  const ends = loans
    .filter((loan) => loan.until === day)
    .map((loan) => ({ loan, posts: loan.posts }));
  const carryOn = (end: LoanEnd, source: string) => {
    const posts = Math.min(end.posts, begun.get(source) ?? 0);
    end.posts -= posts;
    begun.set(source, (begun.get(source) ?? 0) - posts);
  };
  for (const end of ends) carryOn(end, end.loan.source);
  for (const end of ends) for (const source of begun.keys()) carryOn(end, source);
  return ends.filter(({ posts }) => posts > 0);
}

/** The day after a date. */
export const dayAfter = (date: string): string =>
  formatISO(addDays(parseISO(date), 1), { representation: "date" });
