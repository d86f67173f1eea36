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
  /** Stretches between two reports for which nobody reported. */
  gaps: { from: string; until: string }[];
}

/** Units report every quarter: a report says nothing beyond the next. */
const QUARTER_MONTHS = 3;

/**
 * Reports as steps for the chart.
 *
 * A report stands until the next one, but for a quarter at most; what lies between is a gap, never a
 * zero and never a line drawn through. The newest stands for its quarter.
 *
 * @param reports Oldest first, as the card carries them.
 */
export function historyRows(reports: readonly Report[]): History {
  const rows: HistoryRow[] = [];
  const gaps: History["gaps"] = [];
  reports.forEach((report, i) => {
    const end = addMonths(report.asOf, QUARTER_MONTHS);
    const next = reports[i + 1]?.asOf;
    const until = next !== undefined && next < end ? next : end;
    const strength = report.chiefs + report.deputies + report.officers;
    rows.push({ ...report, strength, until });
    if (next !== undefined && next > end) gaps.push({ from: end, until: next });
  });
  return { rows, gaps };
}
