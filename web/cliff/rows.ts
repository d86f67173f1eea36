import type { CliffAnswer, Fall, Loan, Source } from "../../server/reinforcement/schema.ts";

/** A fall with the loans that end. */
export interface FallRow {
  fall: Fall;
  loans: { loan: Loan; source: Source | undefined }[];
}

/** The falls of a month, or of all months, with what they name. */
export function rowsOf(answer: CliffAnswer | undefined, month: string | undefined): FallRow[] {
  if (!answer) return [];
  const loans = new Map(answer.loans.map((loan) => [loan.id, loan]));
  const sources = new Map(answer.sources.map((source) => [source.id, source]));
  return answer.falls
    .filter((fall) => month === undefined || fall.month === month)
    .map((fall) => ({
      fall,
      loans: fall.loans.flatMap((id) => {
        const loan = loans.get(id);
        return loan ? [{ loan, source: sources.get(loan.source) }] : [];
      }),
    }));
}
