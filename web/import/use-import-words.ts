import { useWords } from "../i18n/use-words.ts";
import * as check from "./check-strings.ts";
import * as notes from "./note-strings.ts";
import * as refusals from "./refusal-strings.ts";
import * as screen from "./strings.ts";
import * as values from "./value-strings.ts";

const vi = { ...screen.vi, ...check.vi, ...notes.vi, ...refusals.vi, ...values.vi };
const en: Record<keyof typeof vi, string> = {
  ...screen.en,
  ...check.en,
  ...notes.en,
  ...refusals.en,
  ...values.en,
};

export type ImportKey = keyof typeof vi;

/** Words of the import screen; they travel with it. */
export const useImportWords = () => useWords(vi, en);
export type ImportWords = ReturnType<typeof useImportWords>;

/** Whether there are words for a code of the server, which may be newer than this page. */
export const hasWords = (key: string): key is ImportKey => key in vi;
