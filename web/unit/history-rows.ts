import type { UnitCard } from "../../server/units/card-schema.ts";
import { addMonths } from "./add-months.ts";

type Report = UnitCard["history"][number];

/** A report and the stretch of time it stands for: from `asOf` up to, not including, `until`. */
export interface HistoryRow extends Report {
  strength: number;
  until: string;
}

export interface History {
  rows: HistoryRow[];
  /** Stretches for which nobody reported: between two reports, or since the newest. */
  gaps: { from: string; until: string }[];
}

/** Units report every quarter: a report says nothing beyond the next. */
const QUARTER_MONTHS = 3;
/** The newest report is drawn at least this wide. */
const LEAST_MONTHS = 1;

/**
 * Reports as steps for the chart.
 *
 * A report stands until the next one, but for a quarter at most; what lies between is a gap, never a
 * zero and never a line drawn through.
 *
 * @param reports Oldest first, as the card carries them, none later than `asOf`.
 * @param asOf The date looked at, up to which reports are due; null for a unit that owes none any more.
 */
export function historyRows(reports: readonly Report[], asOf: string | null): History {
  const rows: HistoryRow[] = [];
  const gaps: History["gaps"] = [];
  reports.forEach((report, i) => {
    const end = addMonths(report.asOf, QUARTER_MONTHS);
    const next = reports[i + 1]?.asOf;
    const seen = next ?? later(asOf ?? end, addMonths(report.asOf, LEAST_MONTHS));
    const until = earlier(seen, end);
    const strength = report.chiefs + report.deputies + report.officers;
    rows.push({ ...report, strength, until });
    if (seen > end) gaps.push({ from: end, until: seen });
  });
  return { rows, gaps };
}

const earlier = (...dates: [string, string]) => dates.sort()[0]!;
const later = (...dates: [string, string]) => dates.sort()[1]!;
