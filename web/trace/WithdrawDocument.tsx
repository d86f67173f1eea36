import { createSignal, createUniqueId, onMount } from "solid-js";
import type { Document } from "../../server/schema.ts";
import type { ApiError } from "../api/client.ts";
import { FormFooter } from "../forms/FormFooter.tsx";
import { post } from "../forms/post.ts";
import { recall, remember } from "../import/remembered.ts";
import { useDialogWords } from "./dialog-strings.ts";
import "../forms/form.css";

/** Asks who takes a document back and why. */
export function WithdrawDocument(props: {
  document: Pick<Document, "id" | "title">;
  onClose: () => void;
  /** The document is taken back and its figures are published again. */
  onDone: () => void;
}) {
  const say = useDialogWords();
  const id = createUniqueId();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  const send = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const [who, reason] = ["who", "reason"].map((name) => String(fields.get(name)).trim());
    setBusy(true);
    setFailure();
    try {
      await post(`/api/documents/${encodeURIComponent(props.document.id)}/withdraw`, {
        who,
        reason,
      });
      remember("who", who!);
      props.onDone();
      dialog.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const ownWords = ({ code }: ApiError) =>
    code === "document.withdrawn" ? say("dialog.document.already") : undefined;

  return (
    <dialog
      ref={dialog}
      class="form-dialog"
      aria-labelledby={id}
      // It can no longer be called off once it is being written.
      on:cancel={(event) => busy() && event.preventDefault()}
      on:close={() => props.onClose()}
    >
      <form onSubmit={send}>
        <h2 id={id}>{say("dialog.document.withdraw")}</h2>
        <p>{props.document.title}</p>
        <p class="note">{say("dialog.document.explain")}</p>
        <label>
          {say("dialog.document.reason")}
          <textarea class="field" name="reason" rows={3} maxLength={1000} required autofocus />
        </label>
        <label>
          {say("dialog.document.who")}
          <input class="field" name="who" maxLength={200} required value={recall("who")} />
        </label>
        <FormFooter
          failure={failure()}
          ownWords={ownWords}
          busy={busy()}
          send={say(busy() ? "dialog.document.withdrawing" : "dialog.document.withdraw")}
          onCancel={() => dialog.close()}
        />
      </form>
    </dialog>
  );
}
