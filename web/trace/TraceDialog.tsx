import X from "lucide-solid/icons/x";
import { createResource, createSignal, ErrorBoundary, onMount, Show } from "solid-js";
import { render } from "solid-js/web";
import type { TraceAnswer } from "../../server/trace/schema.ts";
import { get } from "../api/client.ts";
import { failureWords } from "../i18n/failure-words.ts";
import { type Locale, SpeechProvider, useSpeech } from "../i18n/i18n.tsx";
import { useDialogWords } from "./dialog-strings.ts";
import type { TraceQuery } from "./Figure.tsx";
import { TraceBody } from "./TraceBody.tsx";
import "./trace-dialog.css";

/** A figure as it was pressed. */
export interface Pressed {
  of: TraceQuery;
  /** As the screen shows it. */
  text: string;
  locale: Locale;
  /** Shows the units behind it as a table. */
  onTable?: () => void;
}

const [pressed, setPressed] = createSignal<Pressed>();
let isMounted = false;

/** Opens the one dialog of the page at a figure. */
export function openTrace(figure: Pressed): void {
  setPressed(figure);
  if (isMounted) return;
  isMounted = true;
  const place = document.body.appendChild(document.createElement("div"));
  render(
    () => (
      <Show when={pressed()}>
        {(figure) => (
          <SpeechProvider locale={figure().locale}>
            <TraceDialog figure={figure()} onClose={() => setPressed(undefined)} />
          </SpeechProvider>
        )}
      </Show>
    ),
    place,
  );
}

const fetchTrace = ({ of, offset }: { of: TraceQuery; offset: number }) =>
  get<TraceAnswer>("/api/trace", { ...of, offset: offset ? String(offset) : undefined });

function TraceDialog(props: { figure: Pressed; onClose: () => void }) {
  const { t } = useSpeech();
  const say = useDialogWords();
  /** Parts of the figure that the reader followed, the newest last. */
  const [path, setPath] = createSignal<TraceQuery[]>([]);
  const [offset, setOffset] = createSignal(0);
  const of = (): TraceQuery => path().at(-1) ?? props.figure.of;
  const [answer, { refetch }] = createResource(() => ({ of: of(), offset: offset() }), fetchTrace);
  /** Title of the document that was taken back here. */
  const [withdrawn, setWithdrawn] = createSignal<string>();
  let dialog!: HTMLDialogElement;
  let told!: HTMLParagraphElement;
  onMount(() => dialog.showModal());

  const follow = (part: TraceQuery) => {
    setOffset(0);
    setPath([...path(), part]);
  };
  const openTable = () => {
    const { onTable } = props.figure;
    dialog.close();
    onTable?.();
  };
  const goBack = () => {
    setOffset(0);
    setPath(path().slice(0, -1));
  };
  const tellWithdrawn = async (title: string) => {
    setWithdrawn(title);
    await refetch();
    // The button that had the focus is gone.
    told.focus();
  };
  const close = () => {
    // Every figure of the screen may have lost its document.
    if (withdrawn() === undefined) props.onClose();
    else location.reload();
  };
  // The map would take the same Escape for "leave the unit".
  const keepKeys = (event: KeyboardEvent) => event.stopPropagation();
  const closeFromOutside = (event: MouseEvent) => event.target === dialog && dialog.close();

  return (
    <dialog
      ref={dialog}
      class="trace"
      aria-label={say("dialog.title")}
      on:keydown={keepKeys}
      on:click={closeFromOutside}
      on:close={close}
    >
      <div class="trace-inside">
        <header class="trace-head">
          <h2>{say("dialog.title")}</h2>
          <button
            type="button"
            class="button"
            aria-label={say("dialog.close")}
            onClick={() => dialog.close()}
          >
            <X size={18} aria-hidden="true" />
          </button>
        </header>
        <ErrorBoundary fallback={(error) => <p class="notice">{String(error)}</p>}>
          <Show
            when={!answer.error}
            fallback={
              <p class="notice" role="alert">
                {say("dialog.failed")} {failureWords(answer.error, t)}
              </p>
            }
          >
            <p ref={told} role="status" tabIndex={-1}>
              <Show when={withdrawn()}>
                {(title) => say("dialog.document.done", { title: title() })}
              </Show>
            </p>
            <div aria-busy={answer.loading} aria-live="polite">
              <Show when={answer.latest} fallback={<p class="note">{say("dialog.loading")}</p>}>
                {(known) => (
                  <TraceBody
                    answer={known()}
                    of={of()}
                    shown={path().length === 0 ? props.figure.text : undefined}
                    onPart={follow}
                    onBack={path().length > 0 ? goBack : undefined}
                    onPage={setOffset}
                    onTable={props.figure.onTable && openTable}
                    onWithdrawn={tellWithdrawn}
                  />
                )}
              </Show>
            </div>
          </Show>
        </ErrorBoundary>
      </div>
    </dialog>
  );
}
