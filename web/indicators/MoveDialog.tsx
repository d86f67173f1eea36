import { createSignal, onMount } from "solid-js";
import type {
  IndicatorLine,
  IndicatorsAnswer,
  TargetMove,
} from "../../server/indicators/schema.ts";
import type { ApiError } from "../api/client.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { DocumentChoice, readDocument } from "../forms/DocumentChoice.tsx";
import { FormFooter } from "../forms/FormFooter.tsx";
import { useOwnValidity } from "../forms/own-validity.ts";
import { post } from "../forms/post.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import { exactly } from "./number-words.ts";
import { vi, type WordKey, type Words } from "./strings.ts";
import { targetLineQuery } from "./target-line-query.ts";
import { useIndicatorWords } from "./use-indicators.tsx";
import "../forms/form.css";

/** Puts a target on another line; the one before is kept, with who moved it and why. */
export function MoveDialog(props: {
  line: IndicatorLine;
  answer: IndicatorsAnswer;
  onDone: () => void;
  onClose: () => void;
}) {
  const words = useIndicatorWords();
  const { number, date, locale } = useSpeech();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  /** Day of the line that is in force. */
  const inForce = () =>
    props.line.targetHistory.findLast(({ setOn }) => setOn <= props.answer.asOf)?.setOn ?? "";
  const due = () =>
    props.line.due === null ? words("due.none") : words("due", { date: date(props.line.due) });
  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    setBusy(true);
    setFailure();
    try {
      const form = event.currentTarget as HTMLFormElement;
      await post("/api/targets", readMove(form, props.line.targetId!));
      props.onDone();
      dialog.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog ref={dialog} class="form-dialog" aria-labelledby="move-title" onClose={props.onClose}>
      <form ref={useOwnValidity()} onSubmit={save}>
        <h2 id="move-title" tabIndex={-1} autofocus>
          {words("move.title", { name: props.line.name[locale()] })}
        </h2>
        <p class="note">
          <Sentence
            words={({ percent }) => words("move.before", { percent, due: due() })}
            figures={{
              percent: () => (
                <Figure of={targetLineQuery(props.line, props.answer, inForce())}>
                  {exactly(props.line.targetPercent ?? 0, number)}
                </Figure>
              ),
            }}
          />
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
        <div class="form-row">
          <DayInput label={words("move.due")} name="due" date={props.line.due} />
          <DayInput label={words("move.setOn")} name="setOn" date={props.answer.asOf} required />
        </div>
        <label>
          {words("move.who")}
          <input class="field" name="who" required maxLength={200} />
        </label>
        <label>
          {words("move.reason")}
          <textarea class="field" name="reason" required rows="2" maxLength={1000} />
        </label>
        <fieldset>
          <legend>{words("move.document")}</legend>
          <DocumentChoice documents={props.answer.documents} />
        </fieldset>
        <FormFooter
          failure={failure()}
          ownWords={(error) => refusalWords(error, words)}
          busy={busy()}
          send={words(busy() ? "move.saving" : "move.save")}
          onCancel={() => dialog.close()}
        />
      </form>
    </dialog>
  );
}

function readMove(form: HTMLFormElement, id: string): TargetMove {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  return {
    id,
    percent: Number(text("percent")),
    due: text("due") || null,
    setOn: text("setOn"),
    reason: text("reason"),
    who: text("who"),
    document: readDocument(form),
  };
}

/** Words for a refusal of this form; undefined for one that other forms know too. */
function refusalWords({ code }: ApiError, words: Words): string | undefined {
  const key = `error.${code}`;
  return key in vi ? words(key as WordKey) : undefined;
}
