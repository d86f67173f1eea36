import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the card; they travel with it. */
export const useCardSpeech = () => useSpeechWith(vi, en);
export type CardSpeech = ReturnType<typeof useCardSpeech>;
