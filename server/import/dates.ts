import type { Cell } from "./read/table.ts";
import { isoOfSerial } from "./read/xlsx-dates.ts";

export type ParsedDate = { ok: true; iso: string } | { ok: false };

/** Serial numbers of 1927 to 2099. */
const SERIALS = [10_000, 73_050] as const;
const NO_DATE: ParsedDate = { ok: false };

/**
 * A calendar date as people and spreadsheets write it, the day before the month: "1/7/2025" is 1 July,
 * "30.6.2024", "1 tháng 7 năm 2025", "2025-07-01", or the serial number 45839. A month alone, a year of
 * two digits and the 30th of February are none.
 */
export function parseDate(cell: Cell): ParsedDate {
  if (cell === null) return NO_DATE;
  if (typeof cell === "number") {
    if (cell < SERIALS[0] || cell > SERIALS[1]) return NO_DATE;
    return { ok: true, iso: isoOfSerial(cell) };
  }
  const known = texts.get(cell);
  if (known) return known;
  const date = parseText(cell.normalize("NFKC").trim().toLowerCase());
  if (texts.size < MOST_TEXTS) texts.set(cell, date);
  return date;
}

/** Files repeat few dates many times. */
const texts = new Map<string, ParsedDate>();
const MOST_TEXTS = 10_000;

function parseText(text: string): ParsedDate {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[t ][\d:.]+z?)?$/.exec(text);
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local =
    /^(?:ngày )?(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?: [\d:]+)?$/.exec(text) ??
    /^(?:ngày )?(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/.exec(text);
  if (local) return real(Number(local[3]), Number(local[2]), Number(local[1]));
  if (/^\d{5}$/.test(text)) return parseDate(Number(text));
  return NO_DATE;
}

function real(year: number, month: number, day: number): ParsedDate {
  const date = new Date(Date.UTC(year, month - 1, day));
  const holds =
    year >= 1900 && year <= 2100 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return holds ? { ok: true, iso: date.toISOString().slice(0, 10) } : NO_DATE;
}
