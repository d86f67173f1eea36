/**
 * The day a whole number of months later. The last day of a month leads to the last day of a month, as
 * quarters do (30 June → 30 September → 31 December), and a day that the month lacks becomes its last.
 *
 * @param date `YYYY-MM-DD`
 */
export function addMonths(date: string, months: number): string {
  const [year, month, day] = date.split("-").map(Number) as [number, number, number];
  const lastOf = (monthIndex: number) => new Date(Date.UTC(year, monthIndex + 1, 0)).getUTCDate();
  const target = month - 1 + months;
  const isLast = day === lastOf(month - 1);
  const targetDay = isLast ? lastOf(target) : Math.min(day, lastOf(target));
  return new Date(Date.UTC(year, target, targetDay)).toISOString().slice(0, 10);
}
