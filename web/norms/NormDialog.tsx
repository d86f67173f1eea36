import { createSignal, onMount, Show } from "solid-js";
import type { NormChange, PreviewAnswer } from "../../server/norms/schema.ts";
import type { Document } from "../../server/schema.ts";
import type { ApiError } from "../api/client.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { FormFooter } from "../forms/FormFooter.tsx";
import { HeadFields, readHead } from "../forms/HeadFields.tsx";
import { useOwnValidity } from "../forms/own-validity.ts";
import { type FormAccepted, post } from "../forms/post.ts";
import * as form from "../forms/strings.ts";
import { useWords } from "../i18n/use-words.ts";
import { latest } from "../model.tsx";
import { NormFields, readNorm } from "./NormFields.tsx";
import { Preview } from "./Preview.tsx";
import { normWords } from "./rule-words.ts";
import { vi, type WordKey } from "./strings.ts";
import { useNorms, useNormWords } from "./use-norms.tsx";
import "../forms/form.css";

const NO_DOCUMENTS: readonly Document[] = [];

/**
 * Adds, replaces or ends a norm. What it would do to the units is counted first: only what has been
 * previewed as it stands can be saved.
 *
 * @param props.task  "add", "replace.<id>" or "end.<id>", as it stands in the address.
 */
export function NormDialog(props: {
  task: string;
  onSaved: (said: string) => void;
  onClose: () => void;
}) {
  const words = useNormWords();
  const formWords = useWords(form.vi, form.en);
  const model = useNorms();
  const [preview, setPreview] = createSignal<PreviewAnswer>();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  const [asOf, setAsOf] = createSignal(model.asOf());
  let dialog!: HTMLDialogElement;
  let sheet!: HTMLFormElement;
  const speakOwn = useOwnValidity();
  onMount(() => dialog.showModal());

  const kind = () => props.task.split(".")[0] ?? "add";
  const known = () => model.norms().find(({ id }) => id === props.task.slice(kind().length + 1));
  const title = () => {
    const norm = known();
    if (!norm || kind() === "add") return words("form.add");
    return words(kind() === "end" ? "form.end" : "form.replace", { rule: normWords(norm, words) });
  };
  const change = (): NormChange => {
    const norm = known();
    if (norm && kind() === "end") {
      const effectiveUntil = String(new FormData(sheet).get("effectiveUntil") ?? "");
      return { kind: "end", id: norm.id, effectiveUntil };
    }
    const next = readNorm(sheet);
    return norm && kind() === "replace"
      ? { kind: "replace", id: norm.id, norm: next }
      : { kind: "add", norm: next };
  };

  const count = async () => {
    setFailure();
    setPreview();
    setBusy(true);
    try {
      setPreview(
        await post<PreviewAnswer>("/api/norms/preview", {
          change: change(),
          asOf: asOf() || undefined,
        }),
      );
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const save = async () => {
    setFailure();
    setBusy(true);
    try {
      const { outcome } = await post<FormAccepted>("/api/norms", {
        ...readHead(sheet),
        change: change(),
      });
      props.onSaved(formWords(outcome === "known" ? "form.known" : "form.saved"));
      dialog.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    void (preview() ? save() : count());
  };
  /** Another rule or day needs another count; who says so does not. */
  const forget = (event: Event) => {
    if (!(event.target as HTMLElement).closest(".form-head")) setPreview();
  };

  return (
    <dialog ref={dialog} class="form-dialog" aria-labelledby="norm-title" onClose={props.onClose}>
      <form
        ref={(form) => {
          sheet = form;
          speakOwn(form);
        }}
        onSubmit={submit}
        onInput={forget}
      >
        <h2 id="norm-title" tabIndex={-1} autofocus>
          {title()}
        </h2>
        <Show
          when={kind() === "end" && known()}
          fallback={<NormFields known={kind() === "replace" ? known() : undefined} />}
        >
          <DayInput name="effectiveUntil" label={words("until")} date={model.asOf()} required />
        </Show>
        <HeadFields documents={latest(model.answer)?.documents ?? NO_DOCUMENTS} />
        <DayInput
          name="previewOn"
          label={words("form.preview.on")}
          date={model.asOf()}
          onDate={setAsOf}
        />
        <div aria-live="polite">
          <Show when={preview()}>{(answer) => <Preview answer={answer()} />}</Show>
        </div>
        <FormFooter
          failure={failure()}
          ownWords={(error) => refusalWords(error, words)}
          busy={busy()}
          send={preview() ? undefined : words(busy() ? "form.counting" : "form.preview")}
          onCancel={() => dialog.close()}
        />
      </form>
    </dialog>
  );
}

/** Words for a refusal of this form; undefined for one that other screens know too. */
function refusalWords(
  { code }: ApiError,
  words: ReturnType<typeof useNormWords>,
): string | undefined {
  const key = `wrong.${code.replace(/^norm\./, "")}`;
  return code.startsWith("norm.") && key in vi ? words(key as WordKey) : undefined;
}
