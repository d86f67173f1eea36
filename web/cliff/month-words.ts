import type { Locale } from "../i18n/i18n.tsx";

/** "11/2026" or "Nov 2026" of "2026-11". */
export const monthWords = (month: string, locale: Locale): string =>
  locale === "vi"
    ? month.split("-").reverse().join("/")
    : new Intl.DateTimeFormat("en-GB", { month: "short", year: "numeric", timeZone: "UTC" }).format(
        new Date(`${month}-01T00:00:00Z`),
      );

/** "11/2026 – 01/2027"; one month alone by itself. */
export const spanWords = ({ from, to }: { from: string; to: string }, locale: Locale): string =>
  from === to
    ? monthWords(from, locale)
    : `${monthWords(from, locale)} – ${monthWords(to, locale)}`;
