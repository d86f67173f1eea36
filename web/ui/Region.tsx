import { ErrorBoundary, type ParentProps, Suspense } from "solid-js";
import { ApiError } from "../api/client.ts";
import { type TextKey, useSpeech } from "../i18n/i18n.tsx";

/** A part of the screen that loads and fails by itself: its trouble never takes the others along. */
export function Region(props: ParentProps) {
  const { t } = useSpeech();
  return (
    <ErrorBoundary fallback={(error, reset) => <Failure error={error} onRetry={reset} />}>
      <Suspense fallback={<p class="region-note">{t("app.loading")}</p>}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** Says what failed in words and offers to try again. */
export function Failure(props: { error: unknown; onRetry: () => void }) {
  const { t } = useSpeech();
  const words = () => {
    const code = props.error instanceof ApiError ? props.error.code : "unknown";
    const key = `error.${code}` as TextKey;
    const text = t(key);
    return text === key ? t("error.unknown") : text;
  };
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{t("app.failed")}.</strong> {words()}
      </p>
      <button type="button" class="button" onClick={() => props.onRetry()}>
        {t("app.retry")}
      </button>
    </div>
  );
}
