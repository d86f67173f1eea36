import { fold } from "../../units/fold.ts";
import type { REFUSALS } from "../schema.ts";
import type { Cell } from "./table.ts";

type Refusal = (typeof REFUSALS)[number];

/** Folded words in the heading of a column about people. */
const HEADINGS =
  /\b(?:ho (?:va )?ten|ho dem|ten (?:can bo|cbcs|dong chi|nguoi|cong an vien|truong|pho)|nguoi (?:dung dau|phu trach|lien he|ky)|cccd|cmnd|cmt|can cuoc|chung minh|so hieu cand|so hieu|so the|ngay sinh|nam sinh|sinh ngay|thang sinh|tuoi|gioi tinh|dan toc|ton giao|dien thoai|dt|sdt|so dt|di dong|zalo|e?mail|que quan|noi sinh|dia chi|thuong tru|ho chieu|so quan|cap bac|full ?name|first ?name|last ?name|officer name|phone|mobile|tel|telephone|identity|id (?:number|card|no)|citizen id|passport|birth(?: ?(?:date|day))?|date of birth|dob|address|gender|badge)\b/;
/** "name" may be that of a unit: its values decide. */
export const MAYBE_NAMES = /^(?:name|ten|names)$/;

const IDENTITY = /(?<![\d.,])(?:\d{12}|\d{9}|\d{3} ?\d{3} ?\d{3} ?\d{3})(?![\d.,])/;
const PHONE =
  /(?<![\d.,])(?:\+?84|0)[ .-]?[35789]\d(?:[ .-]?\d){7}(?!\d)|(?<!\d)0[ .-]?2\d{1,2}(?:[ .-]?\d){7}(?!\d)/;
const BIRTH = /^(?:\d{1,2}[/.-]\d{1,2}[/.-])?(19[4-9]\d|200\d)$|^(19[4-9]\d|200\d)-\d\d-\d\d$/;

/** Surnames of nearly all people in the country, of its peoples too; folded. */
const SURNAMES = new Set(
  "nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh doan lam mai trinh dao cao luong luu ta chu trieu thach son kim danh chau lo vang vua giang giay ma sung thao hang quang ca lau mua cu tong tran vi cam bac deo ha nong be hua la ksor rmah siu y h ro nay kpa rcom a rahlan dieu thi to tang ninh truong thai kieu van quach nghiem khuc khong bach dam dong don dau".split(
    " ",
  ),
);

/** What a cell shows in the place of what must not be shown. */
export const HIDDEN = "•••";
/** Marks a cell that held a person; survives until the row is judged. */
export const PERSONAL = "\u0000personal";

/** Whether a heading says that its column is about people. */
export function headingIsPersonal(heading: string): boolean {
  return HEADINGS.test(fold(heading));
}

export const headingMayBeNames = (heading: string): boolean => MAYBE_NAMES.test(fold(heading));

/** Whether a whole cell looks like the name of a person rather than of a place. */
function looksLikeName(text: string, isPlace: (folded: string) => boolean): boolean {
  const parts = fold(text).split(" ");
  if (parts.length < 2 || parts.length > 5 || /\d/.test(text)) return false;
  return SURNAMES.has(parts[0]!) && !isPlace(parts.join(" "));
}

/**
 * Why a column must not be read, by its values: identity numbers, telephone numbers, names, or birth
 * dates beside names.
 *
 * @param values  Cells of the column, a sample of them where there are many.
 * @param isRead  The column means something here: then single cells are refused one by one, and the whole
 *   column only where most of it is personal.
 */
export function valuesArePersonal(
  values: readonly Cell[],
  isPlace: (folded: string) => boolean,
  isRead: boolean,
): Refusal | undefined {
  const most = isRead ? 0.5 : 0.1;
  const texts = values.flatMap((cell) =>
    cell === null || cell === "" ? [] : [String(cell).trim()],
  );
  if (texts.length === 0) return undefined;
  const share = (test: (text: string) => boolean) => texts.filter(test).length / texts.length;
  if (share((text) => IDENTITY.test(text)) >= most) return "identity";
  // A leading zero is lost where a spreadsheet takes a telephone number for a figure.
  if (share((text) => PHONE.test(text) || /^[35789]\d{8}$/.test(text)) >= most) return "phone";
  if (share((text) => looksLikeName(text, isPlace)) >= 0.5) return "names";
  return undefined;
}

/** Whether most dates of a column are such on which an officer may have been born. */
export function looksLikeBirths(values: readonly Cell[]): boolean {
  const texts = values.flatMap((cell) =>
    cell === null || cell === "" ? [] : [String(cell).trim()],
  );
  return texts.length > 0 && texts.filter((text) => BIRTH.test(text)).length >= texts.length * 0.6;
}
