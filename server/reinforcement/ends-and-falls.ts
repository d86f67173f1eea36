import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { type CommuneColumns, communeColumns } from "../staffing/commune-columns.ts";
import { effectiveShortfall } from "../staffing/effective-shortfall.ts";
import { postsOnLoan } from "./active.ts";
import type { CliffMonth } from "./cliff-months.ts";
import { type LoanEnd, loanEnds } from "./ends.ts";

/** Loans of one commune that end in one month. */
export interface MonthEnds {
  month: string;
  /** Place of the commune in the columns. */
  place: number;
  ends: LoanEnd[];
  /**
   * Of a commune that met the norm before with what was on loan and no longer does: posts it lacks then.
   * 0 where it does not fall; null where its strength or norm is not known.
   */
  falls: { reinforcement: number; shortfall: number } | 0 | null;
}

/** What ends when, and of what communes it is told. */
export interface EndsAndFalls {
  columns: CommuneColumns;
  /** By month, then by commune; only where a loan ends. */
  list: MonthEnds[];
}

/**
 * Loans that end month by month, and the communes that fall below their norm when they do.
 *
 * A commune falls in a month when `strength + on loan` reached the minimum on the first day of the month,
 * in the first month on `asOf`, and no longer does on the first day of the next. Strength and minimum are
 * those of `asOf` throughout, so that nothing but the end of loans is told; loans that are agreed already
 * count from their first day. What is made up for within the month is no fall.
 *
 * @param indices  Communes to look at.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function endsAndFalls(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { asOf, norm }: { asOf: string; norm: string },
  indices: readonly number[],
  months: readonly CliffMonth[],
): EndsAndFalls {
  const codeOf = (i: number) => structure.communes[i]!.code;
  const lent = indices.filter((i) => structure.loans.has(codeOf(i)));
  const columns = communeColumns(snapshot, structure, { asOf, norm }, lent);
  const list = months.flatMap(({ month, from, before }) =>
    lent.flatMap((i, place): MonthEnds[] => {
      const ends = loanEnds(structure, codeOf(i), from, before);
      if (ends.length === 0) return [];
      const [held, left] = [from, before].map((date) => postsOnLoan(structure, codeOf(i), date));
      return [{ month, place, ends, falls: fallOf(columns, place, held!, left!) }];
    }),
  );
  return { columns, list };
}

function fallOf(
  columns: CommuneColumns,
  place: number,
  held: number,
  left: number,
): MonthEnds["falls"] {
  const shortfall = effectiveShortfall(columns, place, left);
  if (shortfall === null) return null;
  const met = effectiveShortfall(columns, place, held) === 0;
  return met && shortfall > 0 ? { reinforcement: left, shortfall } : 0;
}
