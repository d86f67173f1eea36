import type { Locale } from "./i18n.tsx";

/** What parts thousands and what begins the decimals. */
const SIGNS = {
  vi: { group: "\\.", decimal: "," },
  en: { group: ",", decimal: "\\." },
} as const;

/**
 * A number as people write it in a language: "1.000" is a thousand in Vietnamese, "0,5" a half. The sign of
 * the other language passes where it can mean nothing else: "12.5" is no thousand.
 *
 * @returns undefined for what is neither.
 */
export function readNumber(text: string, locale: Locale): number | undefined {
  const plain = text.normalize("NFKC").replace(/\s/g, "");
  const { group, decimal } = SIGNS[locale];
  const grouped = new RegExp(`^[1-9]\\d{0,2}(${group}\\d{3})+(${decimal}\\d+)?$`);
  if (grouped.test(plain)) return decimals(plain.replace(new RegExp(group, "g"), ""));
  const isPlain = new RegExp(`^\\d+(${decimal}\\d+|${group}\\d{1,2})?$`).test(plain);
  return isPlain ? decimals(plain) : undefined;
}

const decimals = (digits: string) => Number(digits.replace(",", "."));

/** A number as `readNumber` reads it, with as many decimals as it has, six at most. */
export const writeNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === "vi" ? "vi-VN" : "en-GB", { maximumFractionDigits: 6 }).format(
    value,
  );
