import { ErrorBoundary, type ParentProps, Suspense } from "solid-js";
import { failureWords } from "../i18n/failure-words.ts";
import { useSpeech } from "../i18n/i18n.tsx";

/** A part of the screen that loads and fails by itself: its trouble never takes the others along. */
export function Region(props: ParentProps) {
  const { t } = useSpeech();
  const failed = (error: unknown, reset: () => void) => {
    // Words for the reader, the trace for whoever mends it.
    console.error(error);
    return <Failure error={error} onRetry={reset} />;
  };
  return (
    <ErrorBoundary fallback={failed}>
      <Suspense fallback={<p class="region-note">{t("app.loading")}</p>}>{props.children}</Suspense>
    </ErrorBoundary>
  );
}

/** Says what failed in words and offers to try again. */
export function Failure(props: {
  error: unknown;
  /** Words of the part that failed; left out, those that every part knows. */
  words?: string | undefined;
  onRetry: () => void;
}) {
  const { t } = useSpeech();
  return (
    <div class="notice" role="alert">
      <p>
        <strong>{t("app.failed")}.</strong> {props.words ?? failureWords(props.error, t)}
      </p>
      <button type="button" class="button" onClick={() => props.onRetry()}>
        {t("app.retry")}
      </button>
    </div>
  );
}
