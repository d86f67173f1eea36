import type { Speech, TextKey } from "../i18n/i18n.tsx";
import { hasWords, type ImportWords } from "./use-import-words.ts";

/** Name of a field in the reader's language; the field itself where it has none. */
export function fieldWords(field: string, words: ImportWords): string {
  const key = `field.${field}`;
  return hasWords(key) ? words(key) : field;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Fields whose values have words of their own on other screens. */
const FAMILIES: Record<string, string> = {
  ...{ headquarters: "rung", housing: "rung", rung: "rung" },
  mark: "mark",
};

/** A value as a person reads it: numbers and dates in the reader's form, rungs and marks by name. */
export function valueWords(
  field: string,
  value: string | number | null | undefined,
  speech: Speech,
): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return speech.number(value, Number.isInteger(value) ? 0 : 2);
  if (DAY.test(value)) return speech.date(value);
  const family = FAMILIES[field];
  if (!family) return value;
  const key = `${family}.${value}` as TextKey;
  const words = speech.t(key);
  return words === key ? value : words;
}
