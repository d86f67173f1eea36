import type { Speech } from "../i18n/i18n.tsx";

/** The date of a document as precisely as it is known: "27/08/2024", "09/2020" or "2020". */
export function documentDate(issuedOn: string, { locale, date }: Pick<Speech, "locale" | "date">) {
  if (/^\d{4}-\d{2}-\d{2}$/.test(issuedOn)) return date(issuedOn);
  const month = /^(\d{4})-(\d{2})$/.exec(issuedOn);
  if (!month) return issuedOn;
  if (locale() === "vi") return `${month[2]}/${month[1]}`;
  // The day is cut off again: "01 Sep 2020" → "Sep 2020".
  return date(`${issuedOn}-01`).replace(/^\d+\s/, "");
}
