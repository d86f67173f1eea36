/** First day of the scheme in the demo. */
export const SCHEME_START = "2019-11-01";

/** The structure of 2021 ends on the first of these days, that of 2026 begins on the second. */
export const LAST_DAY_2021 = "2025-06-30";
export const CARRY_DATE = "2025-07-01";

/** Quarter ends from `first` to `last`, both included. */
function quarterEnds(first: string, last: string): string[] {
  const ends: string[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++)
    for (const day of ["03-31", "06-30", "09-30", "12-31"]) ends.push(`${year}-${day}`);
  return ends.filter((date) => date >= first && date <= last);
}

/** Dates on which units of 2021 report, ascending. */
export const REPORTS_2021 = quarterEnds("2019-12-31", LAST_DAY_2021);

/** Dates on which units of 2026 report of their own, ascending; the carry comes before them. */
export const REPORTS_2026 = [...quarterEnds("2025-09-30", "2026-09-30"), "2026-10-31"];

/** Last date with demo figures. */
export const DEMO_END = "2026-10-31";

const DAY_MS = 86_400_000;

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The day a whole number of months later; a day that the month lacks becomes its last. */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth)))
    .toISOString()
    .slice(0, 10);
}

/** Ladders and vehicles count days from the first report. */
export const DAY_ZERO = "2019-12-31";

/** Days from `DAY_ZERO`. */
export const dayNumber = (date: string) => daysBetween(DAY_ZERO, date);

const DATES = Array.from({ length: dayNumber(DEMO_END) + 1 }, (_, day) => addDays(DAY_ZERO, day));

/**
 * The date of a day number.
 *
 * @throws {RangeError} Before `DAY_ZERO` or after `DEMO_END`.
 */
export function dateOfDay(day: number): string {
  const date = DATES[day];
  if (date === undefined)
    throw new RangeError(`expected a day from 0 to ${DATES.length - 1}, got ${day}`);
  return date;
}
