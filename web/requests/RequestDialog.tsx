import { createSignal, For, onMount, Show } from "solid-js";
import type {
  RequestChange,
  RequestRoute,
  RequestState,
  RequestsAnswer,
} from "../../server/requests/schema.ts";
import type { ApiError } from "../api/client.ts";
import { DayInput } from "../forms/DayInput.tsx";
import { FormFooter } from "../forms/FormFooter.tsx";
import { HeadFields, readHead } from "../forms/HeadFields.tsx";
import { useOwnValidity } from "../forms/own-validity.ts";
import { type FormAccepted, post } from "../forms/post.ts";
import * as form from "../forms/strings.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fullName } from "../unit/unit-name.ts";
import { REQUEST_ROUTES, REQUEST_STATES } from "./constants.ts";
import { NewRequestFields } from "./NewRequestFields.tsx";
import { vi, type WordKey } from "./strings.ts";
import { useRequestWords } from "./use-requests.tsx";
import "../forms/form.css";

/**
 * Writes down a new request, or says what became of one.
 *
 * @param props.task  "add", or the id of a request in the answer.
 */
export function RequestDialog(props: {
  task: string;
  answer: RequestsAnswer;
  onSaved: (said: string) => void;
  onClose: () => void;
}) {
  const words = useRequestWords();
  const formWords = useWords(form.vi, form.en);
  const { t } = useSpeech();
  const [failure, setFailure] = createSignal<unknown>();
  const [busy, setBusy] = createSignal(false);
  let dialog!: HTMLDialogElement;
  onMount(() => dialog.showModal());

  const known = () => props.answer.requests.find(({ id }) => id === props.task);
  const title = () => {
    const request = known();
    if (!request) return words("form.new");
    const name = fullName({ kind: request.unitKind, name: request.name }, t);
    return words("form.move", { name });
  };

  const save = async (event: SubmitEvent) => {
    event.preventDefault();
    const sheet = event.currentTarget as HTMLFormElement;
    setFailure();
    setBusy(true);
    try {
      const { outcome } = await post<FormAccepted>("/api/requests", {
        ...readHead(sheet),
        request: readChange(sheet, known()?.id),
      });
      props.onSaved(formWords(outcome === "known" ? "form.known" : "form.saved"));
      dialog.close();
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      class="form-dialog"
      aria-labelledby="request-title"
      onClose={props.onClose}
    >
      <form ref={useOwnValidity()} onSubmit={save}>
        <h2 id="request-title" tabIndex={-1} autofocus>
          {title()}
        </h2>
        <Show when={known()} fallback={<NewRequestFields asOf={props.answer.asOf} />}>
          {(request) => <p>{request().text}</p>}
        </Show>
        <div class="form-row">
          <label>
            {words("route")}
            <select class="field" name="route">
              <For each={REQUEST_ROUTES}>
                {(route) => (
                  <option value={route} selected={known()?.route === route}>
                    {words(`route.${route}`)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <label>
            {words("state")}
            <select class="field" name="state">
              <For each={REQUEST_STATES}>
                {(state) => (
                  <option value={state} selected={known()?.state === state}>
                    {words(`state.${state}`)}
                  </option>
                )}
              </For>
            </select>
          </label>
          <DayInput
            name="stateOn"
            label={words("form.stateOn")}
            date={props.answer.asOf}
            required
          />
        </div>
        <label>
          {words("form.assignee")}
          <input class="field" name="assignee" maxLength={300} value={known()?.assignee ?? ""} />
        </label>
        <HeadFields documents={props.answer.documents} />
        <FormFooter
          failure={failure()}
          ownWords={(error) => refusalWords(error, words)}
          busy={busy()}
          onCancel={() => dialog.close()}
        />
      </form>
    </dialog>
  );
}

/** What stands in the form: a new request, or another route and state of the one with this id. */
function readChange(sheet: HTMLFormElement, id: string | undefined): RequestChange {
  const fields = new FormData(sheet);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  const standing = {
    route: text("route") as RequestRoute,
    state: text("state") as RequestState,
    assignee: text("assignee"),
    stateOn: text("stateOn"),
  };
  if (id !== undefined) return { change: "route", id, ...standing };
  return {
    change: "new",
    code: text("code"),
    askedOn: text("askedOn"),
    kind: text("kind") as Extract<RequestChange, { change: "new" }>["kind"],
    text: text("text"),
    ...standing,
  };
}

/** Words for a refusal of this form; undefined for one that other screens know too. */
function refusalWords(
  error: ApiError,
  words: ReturnType<typeof useRequestWords>,
): string | undefined {
  const key = `wrong.${error.code.replace(/^request\./, "")}`;
  return error.code.startsWith("request.") && key in vi ? words(key as WordKey) : undefined;
}
