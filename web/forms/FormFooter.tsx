import { Show } from "solid-js";
import { ApiError } from "../api/client.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import * as form from "./strings.ts";

/** End of a form: why it was refused, the way out, and the button that sends it. */
export function FormFooter(props: {
  failure: unknown;
  /** Words for refusals of this form alone; undefined for those that every form knows. */
  ownWords: (error: ApiError) => string | undefined;
  busy: boolean;
  /** On the button that sends, where it does not save. */
  send?: string;
  onCancel: () => void;
}) {
  const words = useWords(form.vi, form.en);
  const { t } = useSpeech();
  const refused = (error: unknown): string | undefined => {
    if (!(error instanceof ApiError)) return failureWords(error, t);
    const own = props.ownWords(error);
    if (own !== undefined) return own;
    if (error.code === "access.local_only") return words("form.local");
    if (error.code === "document.unknown") return words("form.document.unknown");
    if (error.code === "document.issued_on") return words("form.document.issued_on");
    if (error.code === "body.invalid") return words("form.invalid", { field: error.message });
    return failureWords(error, t);
  };
  return (
    <footer>
      <Show when={props.failure}>
        <p class="notice" role="alert">
          {refused(props.failure)}
        </p>
      </Show>
      <button type="button" class="button" onClick={() => props.onCancel()}>
        {words("form.cancel")}
      </button>
      <button type="submit" class="button primary" disabled={props.busy}>
        {props.send ?? words(props.busy ? "form.saving" : "form.save")}
      </button>
    </footer>
  );
}
