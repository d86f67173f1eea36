import type { SolveStatus } from "../../server/plan/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { en, vi } from "./strings.ts";

/** Says how good an answer is, with the gap of one that is not proven. */
export function useStatusWords() {
  const words = useWords(vi, en);
  const { locale } = useSpeech();
  return (status: SolveStatus | null, gap: number | null): string => {
    const percent = { style: "percent", maximumFractionDigits: 1 } as const;
    return words(`status.${status ?? "none"}`, {
      gap: gap === null ? "?" : new Intl.NumberFormat(locale(), percent).format(gap),
    });
  };
}
