import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the table; they travel with it. */
export const useTableSpeech = () => useSpeechWith(vi, en);
export type TableSpeech = ReturnType<typeof useTableSpeech>;
