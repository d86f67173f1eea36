import type { Locale } from "../i18n/i18n.tsx";

/** An instant as a clock in Viet Nam shows it: "01/11/2026 07:00". */
export function instantText(iso: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(locale === "vi" ? "vi-VN" : "en-GB", {
    day: "2-digit",
    month: locale === "vi" ? "2-digit" : "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: "Asia/Ho_Chi_Minh",
  }).formatToParts(new Date(iso));
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((one) => one.type === type)?.value ?? "";
  const between = locale === "vi" ? "/" : " ";
  const day = [part("day"), part("month"), part("year")].join(between);
  return `${day} ${part("hour")}:${part("minute")}`;
}
