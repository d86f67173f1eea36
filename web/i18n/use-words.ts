import { resolveTemplate } from "@solid-primitives/i18n";
import { type Speech, type TextKey, useSpeech } from "./i18n.tsx";

/**
 * Texts of a part of the product that is fetched when it is wanted: they travel with it and not with
 * the first map. `{{ name }}` is filled from `values`, as with `t`.
 */
export function useWords<Texts extends Record<string, string>>(
  vi: Texts,
  en: Record<keyof Texts, string>,
) {
  const { locale } = useSpeech();
  return (key: keyof Texts, values: Record<string, string | number> = {}): string =>
    resolveTemplate((locale() === "vi" ? vi : en)[key] as string, values);
}

/** A speech that knows texts of its own beside those of the first map. */
export interface SpeechOf<Key extends string> extends Omit<Speech, "t"> {
  t: (key: TextKey | Key, values?: Record<string, string | number>) => string;
}

/** The speech of a part that is fetched when it is wanted and brings many texts: its `t` knows both. */
export function useSpeechWith<Key extends string>(
  vi: Record<Key, string>,
  en: Record<Key, string>,
): SpeechOf<Key> {
  const speech = useSpeech();
  const words = useWords(vi, en);
  const isOwn = (key: TextKey | Key): key is Key => Object.hasOwn(vi, key);
  return {
    ...speech,
    t: (key, values) => (isOwn(key) ? words(key, values) : speech.t(key, values)),
  };
}
