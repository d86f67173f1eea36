import { resolveTemplate } from "@solid-primitives/i18n";
import { useSpeech } from "./i18n.tsx";

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
