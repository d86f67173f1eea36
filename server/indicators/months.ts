/**
 * Months from one date to another as documents count them: by the number of the month, whatever the day.
 * The month of `from` is not counted, that of `to` is: from any day of August 2024 to any day of December
 * 2025 it is 16, within one month it is 0. Negative when `to` lies in an earlier month.
 *
 * @param from, to  `YYYY-MM-DD`.
 */
export function monthsBetween(from: string, to: string): number {
  return monthNumber(to) - monthNumber(from);
}

const monthNumber = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));
