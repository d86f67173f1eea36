import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the headquarters layer; they travel with it. */
export const useHeadquartersSpeech = () => useSpeechWith(vi, en);
export type HeadquartersSpeech = ReturnType<typeof useHeadquartersSpeech>;
