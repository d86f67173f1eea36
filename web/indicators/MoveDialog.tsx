import { createSignal, For, onMount, Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { ApiError } from "../api/client.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { readDate } from "../timeline/read-date.ts";
import { moveTarget } from "./client.ts";
import { DayInput } from "./DayInput.tsx";
import { exactly } from "./number-words.ts";
import { vi, type WordKey } from "./strings.ts";
import { useIndicatorWords } from "./use-indicators.tsx";

const NEW = "";

/** Puts a target on another line; the one before is kept, with who moved it and why. */
export function MoveDialog(props: {
  line: IndicatorLine;
  answer: IndicatorsAnswer;
  onDone: () => void;
  onClose: () => void;
}) {
  const words = useIndicatorWords();
  const { t, number, date, locale } = useSpeech();
  const [document, setDocument] = createSignal(NEW);
  const [failure, setFailure] = createSignal<unknown>();
  const [saving, setSaving] = createSignal(false);
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  const due = () =>
    props.line.due === null ? words("due.none") : words("due", { date: date(props.line.due) });
  const failed = () => {
    const error = failure();
    const key = `error.${error instanceof ApiError ? error.code : ""}`;
    return key in vi ? words(key as WordKey) : failureWords(error, t);
  };
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const fields = new FormData(event.currentTarget as HTMLFormElement);
    const text = (name: string) => String(fields.get(name) ?? "").trim();
    const day = (name: string) => readDate(text(name)) ?? "";
    setSaving(true);
    setFailure();
    try {
      await moveTarget({
        id: props.line.targetId!,
        percent: Number(text("percent")),
        due: day("due") || null,
        setOn: day("setOn"),
        reason: text("reason"),
        who: text("who"),
        document:
          document() === NEW
            ? { title: text("title"), publisher: text("publisher"), issuedOn: day("issuedOn") }
            : document(),
      });
      props.onDone();
      dialog.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setSaving(false);
    }
  };

  return (
    <dialog ref={dialog} class="move-dialog" aria-labelledby="move-title" onClose={props.onClose}>
      <form onSubmit={save}>
        <h2 id="move-title">{words("move.title", { name: props.line.name[locale()] })}</h2>
        <p class="note">
          {words("move.before", {
            percent: exactly(props.line.targetPercent ?? 0, number),
            due: due(),
          })}
        </p>
        <label>
          {words("move.percent")}
          <input
            class="field"
            name="percent"
            type="number"
            min="0"
            max="100"
            step="any"
            required
            value={props.line.targetPercent ?? 100}
          />
        </label>
        <DayInput label={words("move.due")} name="due" date={props.line.due ?? ""} />
        <DayInput label={words("move.setOn")} name="setOn" date={props.answer.asOf} required />
        <label>
          {words("move.who")}
          <input class="field" name="who" required maxLength={200} />
        </label>
        <label>
          {words("move.reason")}
          <textarea class="field" name="reason" required rows="2" maxLength={1000} />
        </label>
        <label>
          {words("move.document")}
          <select class="field" onChange={(event) => setDocument(event.currentTarget.value)}>
            <option value={NEW}>{words("move.newDocument")}</option>
            <For each={props.answer.documents}>
              {(known) => <option value={known.id}>{known.title}</option>}
            </For>
          </select>
        </label>
        <Show when={document() === NEW}>
          <label>
            {words("move.docTitle")}
            <input class="field" name="title" required maxLength={1000} />
          </label>
          <label>
            {words("move.docPublisher")}
            <input class="field" name="publisher" required maxLength={1000} />
          </label>
          <DayInput label={words("move.docDate")} name="issuedOn" date="" required />
        </Show>
        <Show when={failure()}>
          <p class="notice" role="alert">
            {failed()}
          </p>
        </Show>
        <footer>
          <button type="button" class="button" onClick={() => dialog.close()}>
            {words("move.cancel")}
          </button>
          <button type="submit" class="button primary" disabled={saving()}>
            {words(saving() ? "move.saving" : "move.save")}
          </button>
        </footer>
      </form>
    </dialog>
  );
}
