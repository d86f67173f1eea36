import { readDate, writeDate } from "../timeline/read-date.ts";

/**
 * A date of issue as precise as people know it: a day (30/6/2026), a month (6/2026) or a year (2026).
 *
 * @returns `2026-06-30`, `2026-06` or `2026`; undefined for anything else.
 */
export function readIssuedOn(text: string): string | undefined {
  const day = readDate(text);
  if (day) return day;
  const bare = text.trim();
  if (/^(19|20)\d\d$/.test(bare)) return bare;
  const [month, year] = /^(\d{1,2})\s*[-/. ]\s*((?:19|20)\d\d)$/.exec(bare)?.slice(1) ?? [];
  const number = Number(month);
  if (!year || number < 1 || number > 12) return undefined;
  return `${year}-${String(number).padStart(2, "0")}`;
}

/** "30/06/2026", "06/2026", "2026". */
export const writeIssuedOn = (iso: string): string => writeDate(iso);
