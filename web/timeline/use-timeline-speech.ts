import { useSpeechWith } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Texts of the timeline; they travel with it. */
export const useTimelineSpeech = () => useSpeechWith(vi, en);
export type TimelineSpeech = ReturnType<typeof useTimelineSpeech>;
