import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the border layer; they travel with it. */
export const useBorderSpeech = () => useSpeechWith(vi, en);
export type BorderSpeech = ReturnType<typeof useBorderSpeech>;
