import { fold } from "../units/fold.ts";
import type { Cell } from "./read/table.ts";

/**
 * A number as Vietnamese spreadsheets write it: "1.234" is one thousand two hundred and thirty-four,
 * "12,5" is twelve and a half, digits may be full-width and parted by spaces. "0.5" stays a half: no thousand begins with 0.
 *
 * @returns undefined for what is no number.
 */
export function parseNumber(cell: Cell): number | undefined {
  if (cell === null) return undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : undefined;
  if (/^\d{1,9}$/.test(cell)) return Number(cell);
  const text = cell
    .normalize("NFKC")
    .replace(/[\s\u00a0\u202f]/g, "")
    .replace(/[−–—]/g, "-");
  const parts = /^([+-]?)(\d[\d.,]*)(%?)$/.exec(text);
  if (!parts) return undefined;
  const digits = plainDigits(parts[2]!);
  if (digits === undefined) return undefined;
  const value = Number(digits) * (parts[1] === "-" ? -1 : 1);
  return parts[3] ? value / 100 : value;
}

/** What people put where nothing was reported: it is no 0. */
const UNREPORTED =
  /^(?:[-–—−.…/?]+|x+|n\/a|(?:khong|chua) (?:co )?(?:so lieu|bao cao)|khong ro|chua ro)$/;

/** Whether a cell says that nothing was reported: "-", "…", "x", "không có số liệu". */
export function isUnreported(cell: Cell): boolean {
  if (typeof cell !== "string" || /\d/.test(cell)) return false;
  const text = cell.normalize("NFKC").trim().toLowerCase();
  return UNREPORTED.test(text) || UNREPORTED.test(fold(text));
}

function plainDigits(text: string): string | undefined {
  if (/^\d+$/.test(text)) return text;
  if (/^[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/.test(text)) {
    return text.replaceAll(".", "").replace(",", ".");
  }
  if (/^[1-9]\d{0,2}(,\d{3}){2,}(\.\d+)?$/.test(text)) return text.replaceAll(",", "");
  if (/^[1-9]\d{0,2}(,\d{3})+\.\d+$/.test(text)) return text.replaceAll(",", "");
  if (/^\d+,\d+$/.test(text)) return text.replace(",", ".");
  if (/^\d+\.\d+$/.test(text)) return text;
  return undefined;
}
