import type { Timeline } from "../api/client.ts";
import { dayOf, isoOf } from "./days.ts";

/** First and last day on the line. */
export interface TimeSpan {
  from: number;
  to: number;
}

type Mark = Timeline["marks"][number];

/** Marks that stand on one spot, and where: from 0, the left end, to 1. */
export interface MarkGroup {
  share: number;
  marks: Mark[];
}

/** A norm in force shortly before the first report still belongs on the line. */
const MAX_LEAD_DAYS = 366;

/**
 * The stretch of time the line covers: from the first stop, or a mark up to a year before it, to the
 * last stop. Undefined without stops.
 */
export function timeSpan(stops: readonly string[], marks: readonly Mark[]): TimeSpan | undefined {
  const first = stops[0];
  const last = stops.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const firstDay = dayOf(first);
  const lead = marks
    .map((mark) => dayOf(mark.date))
    .filter((day) => day < firstDay && day >= firstDay - MAX_LEAD_DAYS);
  return { from: Math.min(firstDay, ...lead), to: dayOf(last) };
}

/** Where a day lies on the line, kept between its ends. A line of one day has everything at its end. */
export function shareOf(day: number, { from, to }: TimeSpan): number {
  if (to <= from) return 1;
  return Math.max(0, Math.min(1, (day - from) / (to - from)));
}

/**
 * Years that get a label: each 1 January on the line, thinned to every second, fifth, … year until the
 * labels stand at least `leastPx` apart.
 */
export function yearTicks(
  span: TimeSpan,
  widthPx: number,
  leastPx: number,
): { year: number; share: number }[] {
  const firstYear = Number(isoOf(span.from).slice(0, 4));
  const lastYear = Number(isoOf(span.to).slice(0, 4));
  const yearPx = (widthPx * 365.25) / Math.max(1, span.to - span.from);
  const step = [1, 2, 5, 10, 20, 50].find((years) => years * yearPx >= leastPx) ?? 100;
  const ticks: { year: number; share: number }[] = [];
  for (let year = Math.ceil(firstYear / step) * step; year <= lastYear; year += step) {
    const day = dayOf(`${year}-01-01`);
    if (day >= span.from) ticks.push({ year, share: shareOf(day, span) });
  }
  return ticks;
}

/**
 * Marks gathered so that no two groups stand nearer than `leastPx`; each group stands at its first mark.
 * Marks outside the line are left out.
 */
export function groupMarks(
  marks: readonly Mark[],
  span: TimeSpan,
  widthPx: number,
  leastPx: number,
): MarkGroup[] {
  const groups: MarkGroup[] = [];
  const inside = marks
    .filter((mark) => dayOf(mark.date) >= span.from && dayOf(mark.date) <= span.to)
    .toSorted((a, b) => (a.date < b.date ? -1 : Number(a.date > b.date)));
  for (const mark of inside) {
    const share = shareOf(dayOf(mark.date), span);
    const group = groups.at(-1);
    if (group && (share - group.share) * widthPx < leastPx) group.marks.push(mark);
    else groups.push({ share, marks: [mark] });
  }
  return groups;
}
