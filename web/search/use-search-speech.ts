import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the search; they travel with it. */
export const useSearchSpeech = () => useSpeechWith(vi, en);
export type SearchSpeech = ReturnType<typeof useSearchSpeech>;
