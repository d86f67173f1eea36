import { parseDate } from "../dates.ts";
import type { Cell } from "./table.ts";

const DATE_IN_TITLE =
  /(?:đến|tính đến|hết|ngày|thời điểm)[^\d]{0,25}(\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4}|\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})/giu;

/**
 * What stands above a table: its text, and the date it says the figures are of. A date of signing
 * ("Sóc Trăng, ngày 5 tháng 7 năm 2024") is taken only where no other is named.
 */
export function titleOf(rows: readonly Cell[][]): { text: string; date: string | null } {
  const lines = rows
    .map((row) => row.filter((cell) => typeof cell === "string").join(" "))
    .filter((line) => line !== "");
  const found = lines.flatMap((line) =>
    [...line.matchAll(DATE_IN_TITLE)].map((match) => ({
      isOfFigures: /đến|hết|thời điểm/i.test(match[0]),
      date: parseDate(match[1]!),
    })),
  );
  const best = found.find(({ isOfFigures, date }) => isOfFigures && date.ok);
  const only = found.filter(({ date }) => date.ok);
  const chosen = best ?? (only.length === 1 ? only[0] : undefined);
  return { text: lines.join("\n").slice(0, 500), date: chosen?.date.ok ? chosen.date.iso : null };
}
