import type { Held } from "../generation/snapshot.ts";
import { isCarried } from "../history/carried-columns.ts";
import type { ReinforcementRow } from "../ledger/rows.ts";
import { activeLoans, endsSoon, plannedLoans, soonLimit } from "../reinforcement/active.ts";
import type { Unit } from "../units/schema.ts";
import { type Behind, counted, lentOn, type Question, type RowBehind } from "./behind.ts";
import { traceCarried } from "./carried.ts";
import { traceStaffing } from "./staffing.ts";

/** Rows of the loans to communes that are active on the date; or of those that are planned for later. */
export function loanRows(
  question: Question,
  wanted: (unit: Unit) => boolean = () => true,
  loansOf: typeof activeLoans = activeLoans,
): (RowBehind & { loan: ReinforcementRow })[] {
  const { structure, indices } = question;
  return indices.flatMap((i) => {
    const unit = structure.communes[i]!;
    if (!wanted(unit)) return [];
    return loansOf(structure, unit.code, lentOn(question)).map((loan) => ({
      ...loanRow(question, unit, loan, loan.posts),
      loan,
    }));
  });
}

/** The row of a loan to a unit, of which so many posts count. */
export function loanRow(
  { snapshot }: Question,
  unit: Unit,
  loan: Held<ReinforcementRow>,
  counts: number,
): RowBehind {
  const { posts, from, until, document, batch } = loan;
  const source = snapshot.sources.get(loan.source)?.name ?? loan.source;
  const values = { posts, source, from, until };
  return { list: "reinforcement", unit, asOf: from, counts, values, document, batch };
}

/** Only those whose term ends within six months. */
export function endingRows<T extends { loan: ReinforcementRow }>(rows: T[], asOf: string): T[] {
  const limit = soonLimit(asOf);
  return rows.filter(({ loan }) => endsSoon(loan, limit));
}

const bare = (rows: ReturnType<typeof loanRows>): RowBehind[] =>
  rows.map(({ loan: _, ...row }) => row);

/**
 * Posts on loan: all, with `ending` those whose term ends soon, with `planned` those that are agreed and
 * begin later. None is a zero, not unknown.
 */
export function traceLoans(question: Question, member: string): Behind {
  if (isCarried(question.structure, question.asOf) && member === "") {
    return counted(traceCarried(question, "reinforcement"));
  }
  if (member === "planned") return counted({ rows: plannedRows(question) });
  const rows = loanRows(question);
  return counted({ rows: bare(member === "ending" ? endingRows(rows, question.asOf) : rows) });
}

/** Rows of loans that are agreed on the date and begin after it. */
export const plannedRows = (question: Question, wanted?: (unit: Unit) => boolean): RowBehind[] =>
  bare(loanRows(question, wanted, plannedLoans));

/** Posts of one loan, active or planned. */
export function traceLoan(question: Question, id: string): Behind {
  const rows = [...loanRows(question), ...loanRows(question, undefined, plannedLoans)];
  return { rows: bare(rows.filter(({ loan }) => loan.id === id)) };
}

/** Strength with the posts on loan; unknown while the strength is. */
export function traceEffective(question: Question): Behind {
  const own = traceStaffing(question, "strength");
  if (own.rows.length === 0) return { rows: [] };
  const lent = traceLoans(question, "");
  return {
    ...own,
    rows: [...own.rows, ...lent.rows],
    under: [...(own.under ?? []), ...(lent.under ?? [])],
  };
}
