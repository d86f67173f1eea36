import { fold } from "../../units/fold.ts";
import type { Cell } from "./table.ts";

/** A row that sums others up, or the heading of those below it. */
export type Mark = { subtotal: true } | { heading: string };

/** "Cộng", "Tổng cộng huyện Kế Sách", "Toàn tỉnh": a whole cell, for Cộng Hòa and Tổng Cọt are communes. */
const SUBTOTAL =
  /^(?:(?:tong|cong|tong cong|tong so|tong cong so|cong chung|cong don|toan tinh|toan huyen|toan thanh pho|toan quoc|ca nuoc|total|subtotal|grand total)(?: (?:cong|so|chung|toan|huyen|quan|thi xa|thanh pho|tx|tp|tinh|trang)\b.*)?)$/;
const HEADING =
  /^(?:(?:[IVXLC]+|[A-ZĐ]|\d{1,2})\s*[.)/-]?\s+)?((?:huyện|quận|thị xã|thành phố|huyen|quan|thi xa|thanh pho|tx\.?|tp\.?|h\.|q\.)\s*\S.*)$/i;
/** Cells that may stand beside a heading: its number. */
const ORDINAL = /^(?:[IVXLC]+|[A-ZĐ]|\d{1,3})[.)]?$/i;

/**
 * What a row is, by its first words, wherever they stand: a subtotal often spans the columns of number
 * and name.
 */
export function markOf(row: readonly Cell[], isPlace: (folded: string) => boolean): Mark | null {
  const first = row.find(
    (cell): cell is string =>
      typeof cell === "string" && cell.trim() !== "" && !ORDINAL.test(cell.trim()),
  );
  if (first === undefined) return null;
  if (!MAYBE.test(first)) return null;
  const text = first.replace(/\s+/g, " ").trim();
  const folded = fold(text);
  if (SUBTOTAL.test(folded) && !isPlace(folded)) return { subtotal: true };
  const heading = HEADING.exec(text)?.[1];
  if (!heading || !isAlone(row, first)) return null;
  return { heading };
}

/** Words that a mark begins with, with and without their marks; most rows have none of them. */
const MAYBE =
  /t[oổô]ng|c[oộô]ng|to[aà]n|c[aả] n|total|huy[eệ]n|qu[aậ]n|th[iị] x[aã]|th[aà]nh ph|^(?:\S+\s+)?(?:tx|tp|h\.|q\.)/i;

/** A heading may have figures beside it, which sum up what is below, but no other words. */
const isAlone = (row: readonly Cell[], first: string) =>
  row.every(
    (cell) =>
      cell === null ||
      cell === first ||
      typeof cell === "number" ||
      /^[\d.,\s-]*$/.test(cell) ||
      ORDINAL.test(cell.trim()),
  );
