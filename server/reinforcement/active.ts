import { addMonths, formatISO, parseISO } from "date-fns";
import type { Held, StructureSnapshot } from "../generation/snapshot.ts";
import type { ReinforcementRow } from "../ledger/rows.ts";
import type { Loan } from "./schema.ts";

const SOON_MONTHS = 6;

/** Loans to a commune that are active on a date, both ends of a term included. */
export const activeLoans = (
  structure: StructureSnapshot,
  code: string,
  asOf: string,
): Held<ReinforcementRow>[] => loansDuring(structure, code, asOf, asOf);

/**
 * Loans to a commune that are active on some day from `first` to `last`.
 *
 * @param last  Null: without end.
 */
export const loansDuring = (
  structure: StructureSnapshot,
  code: string,
  first: string,
  last: string | null,
): Held<ReinforcementRow>[] =>
  loansTo(structure, code, first).filter(
    ({ from, until }) => (last === null || from <= last) && (until === null || first <= until),
  );

/** Loans to a commune that are agreed on a date and begin after it. */
export function plannedLoans(
  structure: StructureSnapshot,
  code: string,
  asOf: string,
): Held<ReinforcementRow>[] {
  return loansTo(structure, code, asOf).filter(({ from }) => from > asOf);
}

/** Posts on loan to a commune on a date. */
export const postsOnLoan = (structure: StructureSnapshot, code: string, asOf: string): number =>
  sumPosts(activeLoans(structure, code, asOf));

export const sumPosts = (loans: readonly { posts: number }[]): number =>
  loans.reduce((sum, { posts }) => sum + posts, 0);

/** The day a whole number of months later; a day that the month lacks becomes its last. */
export const monthsAfter = (date: string, months: number): string =>
  formatISO(addMonths(parseISO(date), months), { representation: "date" });

/** The first day on which the end of a term is no longer soon: six months after the date. */
export const soonLimit = (asOf: string): string => monthsAfter(asOf, SOON_MONTHS);

/** Whether a term ends within six months of the date; an open one never does. */
export const endsSoon = ({ until }: { until: string | null }, limit: string): boolean =>
  until !== null && until < limit;

/** A loan as it is told. */
export function toLoan(row: ReinforcementRow, limit: string): Loan {
  const { id, source, code, posts, from, until, document } = row;
  return { id, source, code, posts, from, until, endsSoon: endsSoon(row, limit), document };
}

const loansTo = (structure: StructureSnapshot, code: string, asOf: string) =>
  hasEnded(structure, asOf) ? [] : (structure.loans.get(code) ?? []);

/** Whether the structure has ended: no loan outlives the units it was made to. */
export const hasEnded = ({ inForceUntil }: StructureSnapshot, asOf: string): boolean =>
  inForceUntil !== null && asOf > inForceUntil;
