const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/**
 * A date as people type it: day, month, year parted by slashes, dots, dashes or spaces ("1/7/2025"), or
 * the year first ("2025-07-01").
 *
 * @returns `YYYY-MM-DD`; undefined for anything else, such as 31/2/2025 or a year outside 1900 to 2100.
 */
export function readDate(text: string): string | undefined {
  const parts = /^\s*(\d{1,4})\s*[-/. ]\s*(\d{1,2})\s*[-/. ]\s*(\d{1,4})\s*$/.exec(text);
  if (!parts) return;
  const [first, month, last] = [parts[1]!, parts[2]!, parts[3]!];
  const [year, day] = first.length === 4 ? [first, last] : [last, first];
  if (year.length !== 4 || day.length > 2) return;
  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  const time = Date.parse(`${iso}T00:00:00Z`);
  // Some engines let 31 February roll over into March.
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
}

/** "31/10/2026": as written in Viet Nam, and as typed in either language. */
export const writeDate = (iso: string): string => iso.split("-").reverse().join("/");
