/** A number that leads to a person. */
export type PersonalNumber = "phone" | "identity" | "email";

const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/;
/** Runs of digits with the signs people put between them. */
const RUNS = /\+?\d(?:[ .-]?\d)+/g;
const GROUPED_BY_THOUSANDS = /^[1-9]\d{0,2}([. ]\d{3})+$/;
/** Codes of communes one after the other. */
const CODES = /^\d{5}( \d{5})+$/;
const MOBILE = /^(0|84)[35789]\d{8}$/;
const LANDLINE = /^(0|84)2\d{9}$/;
/** Citizens' numbers of twelve digits begin with 001 to 096, the code of a province. */
const CITIZEN = /^0\d{11}$/;
const OLD_IDENTITY = /^\d{9}$/;
/** Nine digits in one piece with money after them are money. */
const MONEY = /^\s*(đồng|đ\b|vnđ|vnd|nghìn|triệu|tỷ|tỉ)/i;
/** A number that is said to be one of a person, whatever its shape. */
const SAID =
  /(cccd|cmnd|cmtnd|căn cước|chứng minh|định danh|số hiệu(?: cand)?|điện thoại|\bđt\b|\bsđt\b|\bdt\b|zalo|phone|identity)[^\d]{0,24}\+?\d(?:[ .-]?\d){5,}/i;

/**
 * What personal number a free text holds: a phone number, an identity number, an address of mail.
 * Sums of money, dates and numbers of documents are let through.
 *
 * @returns The first that was found; undefined for a text that holds none. The text itself is never said
 *   back: a message that quotes it would store it in a log.
 */
export function personalNumberIn(text: string): PersonalNumber | undefined {
  const plain = text.normalize("NFC").replace(/\((\+?\d{2,4})\)/g, "$1");
  if (EMAIL.test(plain)) return "email";
  const said = SAID.exec(plain)?.[1]?.toLowerCase();
  if (said) return /điện thoại|đt|dt|zalo|phone/.test(said) ? "phone" : "identity";
  for (const run of plain.matchAll(RUNS)) {
    const found = numberOf(run[0], plain.slice(run.index + run[0].length));
    if (found) return found;
  }
  return undefined;
}

function numberOf(run: string, after: string): PersonalNumber | undefined {
  if (GROUPED_BY_THOUSANDS.test(run) || CODES.test(run) || MONEY.test(after)) return undefined;
  const digits = run.replace(/\D/g, "");
  if (MOBILE.test(digits) || LANDLINE.test(digits)) return "phone";
  if (CITIZEN.test(digits)) return "identity";
  return OLD_IDENTITY.test(run) ? "identity" : undefined;
}
