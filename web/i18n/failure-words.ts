import { ApiError } from "../api/client.ts";
import type { Speech, TextKey } from "./i18n.tsx";

/** What went wrong, in the reader's language; undefined when nothing did. */
export function failureWords(error: unknown, t: Speech["t"]): string | undefined {
  if (!error) return undefined;
  const { code, values }: Pick<ApiError, "code" | "values"> =
    error instanceof ApiError ? error : { code: "unknown", values: {} };
  const key = `error.${code}` as TextKey;
  const field = values.field && t(`field.${values.field}` as TextKey);
  const words = t(key, field ? { ...values, field } : values);
  return words === key ? t("error.unknown") : words;
}
