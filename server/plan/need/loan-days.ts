import type { Snapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import type { ReinforcementRow } from "../../ledger/rows.ts";
import type { PlanQuestion } from "../schema.ts";

/** Days whose loans count: those of a commune on the first, those of a body on any of them. */
export interface LoanDays {
  lentOn: string;
  /** Null: without end. */
  lentUntil: string | null;
}

/**
 * The days of a term from the date on; without a term, or where that is over on the date, the date alone.
 */
export function loanDays(
  asOf: string,
  term: { from: string; until: string | null } | undefined,
): LoanDays {
  if (!term) return { lentOn: asOf, lentUntil: asOf };
  const lentOn = term.from < asOf ? asOf : term.from;
  const { until } = term;
  return { lentOn, lentUntil: until !== null && until < lentOn ? lentOn : until };
}

/** The days whose loans count for a question. */
export const loanDaysOf = (question: PlanQuestion): LoanDays =>
  loanDays(question.asOf, question.mode === "posts" ? question.term : undefined);

/** Id of the reinforcement that a plan makes of what a source lends to a commune. */
export const loanId = (plan: string, { source, code }: { source: string; code: string }): string =>
  `${plan}-${source}-${code}`;

/** The generation without the reinforcements that a plan brought, in the units of a date. */
export function withoutLoansOf(snapshot: Snapshot, plan: string, asOf: string): Snapshot {
  const structure = structureFor(snapshot, asOf);
  const isOwn = (loan: ReinforcementRow) => loan.id === loanId(plan, loan);
  const all = [...structure.loans];
  if (!all.some(([, loans]) => loans.some(isOwn))) return snapshot;
  const loans = new Map(all.map(([code, held]) => [code, held.filter((loan) => !isOwn(loan))]));
  return {
    ...snapshot,
    structures: { ...snapshot.structures, [structure.id]: { ...structure, loans } },
  };
}

/** The generation without the reinforcements that a plan brought itself: approving it moves no figure of it. */
export const withoutOwn = (
  snapshot: Snapshot,
  { id, question }: { id: string; question: PlanQuestion },
): Snapshot => withoutLoansOf(snapshot, id, question.asOf);
