import type { Held, Snapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { ReinforcementRow } from "../../ledger/rows.ts";
import { loansDuring, sumPosts } from "../../reinforcement/active.ts";
import { isStale } from "../../staffing/state.ts";
import type { NeedAnswer } from "../schema.ts";
import { type LoanDays, loanDays } from "./loan-days.ts";

export type Lender = NeedAnswer["sources"][number] & {
  /** Document behind `strength` and `norm`; null where nobody reported. */
  document: string | null;
  /** The first day on which so many are lent. */
  lentOn: string;
};

type SourceLoan = Pick<Held<ReinforcementRow>, "source" | "posts" | "from" | "until">;

/**
 * Every lending body on a date, sorted by id. Own posts and own norm are those of its last report for a
 * day not after the date, null when that is older than 366 days, as with communes. Posts it has on loan are
 * among its own; of several days the one counts on which they are most:
 *
 *     lent  = max over days of posts on loan
 *     spare = max(0, strength − norm − lent)
 *
 * @param days  Days whose loans count, also those that are agreed and begin later; by default the date.
 */
export function lendersOn(
  snapshot: Snapshot,
  asOf: string,
  days: LoanDays = loanDays(asOf, undefined),
): Lender[] {
  const loans = loansBySource(snapshot, asOf, days);
  return [...snapshot.sources.values()]
    .map(({ id, name, position }) => {
      const report = snapshot.sourcePosts.get(id)?.findLast((row) => row.asOf <= asOf);
      const known = report && !isStale(report.asOf, asOf) ? report : undefined;
      const { day, posts: lent } = busiestDay(loans.get(id) ?? [], days.lentOn);
      return {
        ...{ id, name, position, lent, lentOn: day },
        strength: known?.posts ?? null,
        norm: known?.minimum ?? null,
        spare: known ? Math.max(0, known.posts - known.minimum - lent) : null,
        document: known?.document ?? null,
      };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function loansBySource(
  snapshot: Snapshot,
  asOf: string,
  { lentOn, lentUntil }: LoanDays,
): Map<string, SourceLoan[]> {
  const structure = structureFor(snapshot, asOf);
  const bySource = new Map<string, SourceLoan[]>();
  for (const code of structure.loans.keys()) {
    for (const loan of loansDuring(structure, code, lentOn, lentUntil)) {
      const known = bySource.get(loan.source);
      if (known) known.push(loan);
      else bySource.set(loan.source, [loan]);
    }
  }
  return bySource;
}

/** The first day from `first` on with the most posts on loan: `first`, or one on which a loan begins. */
function busiestDay(loans: readonly SourceLoan[], first: string): { day: string; posts: number } {
  const days = [first, ...new Set(loans.map(({ from }) => from))].filter((day) => day >= first);
  return days
    .sort()
    .map((day) => ({
      day,
      posts: sumPosts(
        loans.filter(({ from, until }) => from <= day && (until === null || day <= until)),
      ),
    }))
    .reduce((most, one) => (one.posts > most.posts ? one : most));
}
