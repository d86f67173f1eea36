import { addMonths, formatISO, parseISO, startOfMonth } from "date-fns";
import type { StructureSnapshot } from "../generation/snapshot.ts";
import { hasEnded } from "./active.ts";
import { dayAfter } from "./ends.ts";

/** One calendar month of the cliff. */
export interface CliffMonth {
  /** `2026-11`. */
  month: string;
  /** Last days of loans that count as its own: from this day on, */
  from: string;
  /** and before this one, the first day of the month after: the day on which the month is judged. */
  before: string;
}

const day = (date: Date) => formatISO(date, { representation: "date" });

/**
 * The calendar months after a date. The first is the month of the day after it and holds what ends on the
 * date itself. Months that go past the last day of the structure are left out: its communes are no more.
 */
export function cliffMonths(
  structure: StructureSnapshot,
  asOf: string,
  count: number,
): CliffMonth[] {
  const first = startOfMonth(parseISO(dayAfter(asOf)));
  const months = Array.from({ length: count }, (_, i): CliffMonth => {
    const begins = addMonths(first, i);
    return {
      month: day(begins).slice(0, 7),
      from: i === 0 ? asOf : day(begins),
      before: day(addMonths(begins, 1)),
    };
  });
  return months.filter(({ before }) => !hasEnded(structure, before));
}
