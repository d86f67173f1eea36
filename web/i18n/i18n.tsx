import { resolveTemplate, translator } from "@solid-primitives/i18n";
import {
  type Accessor,
  createContext,
  createEffect,
  createMemo,
  type ParentProps,
  useContext,
} from "solid-js";
import * as coverage from "../coverage/strings.ts";
import * as map from "../map/strings.ts";
import * as trace from "../trace/strings.ts";
import * as ui from "../ui/strings.ts";

const vi = {
  ...ui.vi,
  ...map.vi,
  ...coverage.vi,
  ...trace.vi,
};

/** Every text of the interface. A key missing in English does not compile. */
export type Dictionary = Record<keyof typeof vi, string>;
export type TextKey = keyof Dictionary;
export type Locale = "vi" | "en";

const en: Dictionary = {
  ...ui.en,
  ...map.en,
  ...coverage.en,
  ...trace.en,
};

export interface Speech {
  locale: Accessor<Locale>;
  /** Text of a key, `{{ name }}` filled from `values`. */
  t: (key: TextKey, values?: Record<string, string | number>) => string;
  /** Whole or given digits, with the locale's separators. */
  number: (value: number, digits?: number) => string;
  /** "31/10/2026" or "31 Oct 2026". */
  date: (iso: string) => string;
  /** Sorting of names. */
  compare: (a: string, b: string) => number;
}

const SpeechContext = createContext<Speech>();

export function SpeechProvider(props: ParentProps<{ locale: Locale }>) {
  const locale = () => props.locale;
  createEffect(() => {
    document.documentElement.lang = props.locale;
  });
  const translate = translator(() => (locale() === "vi" ? vi : en), resolveTemplate);
  const tag = () => (locale() === "vi" ? "vi-VN" : "en-GB");
  const dates = createMemo(
    () =>
      new Intl.DateTimeFormat(tag(), {
        day: "2-digit",
        month: locale() === "vi" ? "2-digit" : "short",
        year: "numeric",
        timeZone: "UTC",
      }),
  );
  /** One formatter a number of decimals: making them anew costs more than all else in a table. */
  const numbers = createMemo(() => {
    const locales = tag();
    const made = new Map<number, Intl.NumberFormat>();
    return (digits: number) => {
      const known = made.get(digits);
      if (known) return known;
      const next = new Intl.NumberFormat(locales, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      });
      made.set(digits, next);
      return next;
    };
  });
  const collator = createMemo(() => new Intl.Collator("vi"));
  const speech: Speech = {
    locale,
    t: (key, values) => translate(key, values ?? {}) ?? key,
    number: (value, digits = 0) => numbers()(digits).format(value),
    date: (iso) => dates().format(new Date(`${iso}T00:00:00Z`)),
    compare: (a, b) => collator().compare(a, b),
  };
  return <SpeechContext.Provider value={speech}>{props.children}</SpeechContext.Provider>;
}

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech needs a SpeechProvider above it");
  return speech;
}
