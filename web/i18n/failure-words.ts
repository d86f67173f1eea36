import { ApiError } from "../api/client.ts";
import type { Speech, TextKey } from "./i18n.tsx";

/** What went wrong, in the reader's language; undefined when nothing did. */
export function failureWords(error: unknown, t: Speech["t"]): string | undefined {
  if (!error) return undefined;
  const key = `error.${error instanceof ApiError ? error.code : "unknown"}` as TextKey;
  const words = t(key);
  return words === key ? t("error.unknown") : words;
}
