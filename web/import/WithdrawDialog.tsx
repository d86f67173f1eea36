import { createSignal, createUniqueId, onMount, Show } from "solid-js";
import { useOwnValidity } from "../forms/own-validity.ts";
import { withdrawBatch } from "./client.ts";
import { Refusal } from "./Refusal.tsx";
import { recall, remember } from "./remembered.ts";
import { useImportWords } from "./use-import-words.ts";

/** Asks why, and takes a whole import back. */
export function WithdrawDialog(props: {
  batch: string;
  name: string;
  onClose: () => void;
  /** The generation without it is in force. */
  onDone: (generation: string) => void;
}) {
  const words = useImportWords();
  const id = createUniqueId();
  const [who, setWho] = createSignal(recall("who"));
  const [reason, setReason] = createSignal("");
  const [isWorking, setWorking] = createSignal(false);
  const [error, setError] = createSignal<unknown>();
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  const isReady = () => who().trim() !== "" && reason().trim() !== "" && !isWorking();
  const confirm = async (event: SubmitEvent) => {
    event.preventDefault();
    if (!isReady()) return;
    setWorking(true);
    setError(undefined);
    try {
      const { generation } = await withdrawBatch(props.batch, {
        who: who().trim(),
        reason: reason().trim(),
      });
      remember("who", who().trim());
      props.onDone(generation);
    } catch (problem) {
      setError(problem);
    } finally {
      setWorking(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      class="import-dialog"
      aria-labelledby={id}
      // It can no longer be called off once it is being written.
      on:cancel={(event) => isWorking() && event.preventDefault()}
      on:close={() => props.onClose()}
    >
      <form ref={useOwnValidity()} onSubmit={confirm}>
        <h2 id={id}>{words("withdraw.title")}</h2>
        <p class="import-dialog-name">{props.name}</p>
        <p>{words("withdraw.explain")}</p>
        <label>
          {words("withdraw.reason")}
          <textarea
            class="field"
            rows={3}
            maxLength={1000}
            required
            autofocus
            value={reason()}
            onInput={(event) => setReason(event.currentTarget.value)}
          />
        </label>
        <label>
          {words("withdraw.who")}
          <input
            class="field"
            type="text"
            maxLength={200}
            required
            value={who()}
            onInput={(event) => setWho(event.currentTarget.value)}
          />
        </label>
        <Show when={error()}>{(problem) => <Refusal error={problem()} />}</Show>
        <p class="import-buttons">
          <button type="submit" class="button primary" disabled={!isReady()}>
            {words(isWorking() ? "withdraw.working" : "withdraw.confirm")}
          </button>
          <button
            type="button"
            class="button"
            disabled={isWorking()}
            onClick={() => dialog.close()}
          >
            {words("withdraw.cancel")}
          </button>
        </p>
      </form>
    </dialog>
  );
}
