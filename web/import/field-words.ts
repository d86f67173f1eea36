import type { Preflight } from "../../server/import/schema.ts";
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
  kinds: "kind",
};

export interface Told {
  words: ImportWords;
  speech: Speech;
  /** Of what the values name by id. */
  names?: Preflight["names"];
}

/** A value as a person reads it: numbers and dates in the reader's form, ids by what they stand for. */
export function valueWords(
  field: string,
  value: string | number | null | undefined,
  { words, speech, names = {} }: Told,
): string | undefined {
  if (value === null || value === undefined || value === "") return undefined;
  if (typeof value === "number") return speech.number(value, Number.isInteger(value) ? 0 : 2);
  if (DAY.test(value)) return speech.date(value);
  if (NAMED.has(field) && names[value]) return names[value][speech.locale()];
  const own = `value.${field}.${value}`;
  if (hasWords(own)) return words(own);
  const family = FAMILIES[field];
  if (!family) return value;
  // Of kinds of unit there may be several.
  return value
    .split(", ")
    .map((one) => {
      const key = `${family}.${one}` as TextKey;
      const told = speech.t(key);
      return told === key ? one : told;
    })
    .join(", ");
}

const NAMED = new Set(["indicator", "source"]);
