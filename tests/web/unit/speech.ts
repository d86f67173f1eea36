import { resolveTemplate, translator } from "@solid-primitives/i18n";
import * as ui from "../../../web/ui/strings.ts";
import * as unit from "../../../web/unit/strings.ts";
import type { CardSpeech } from "../../../web/unit/use-card-speech.ts";

/** The card's own texts, spoken without a component above. Dates and numbers as both locales write them. */
export function speechIn(locale: "vi" | "en"): CardSpeech {
  const texts = locale === "vi" ? { ...ui.vi, ...unit.vi } : { ...ui.en, ...unit.en };
  const translate = translator(() => texts, resolveTemplate);
  const tag = locale === "vi" ? "vi-VN" : "en-GB";
  return {
    locale: () => locale,
    t: (key, values) => String(translate(key as keyof typeof texts, values ?? {}) ?? key),
    number: (value) => value.toLocaleString(tag),
    date: (iso) => {
      const month = locale === "vi" ? "2-digit" : "short";
      const options = { day: "2-digit", month, year: "numeric", timeZone: "UTC" } as const;
      return new Date(iso).toLocaleDateString(tag, options);
    },
    compare: (a, b) => a.localeCompare(b, "vi"),
  };
}
