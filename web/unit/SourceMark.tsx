import { createSignal, createUniqueId, Show } from "solid-js";
import type { Document } from "../../server/schema.ts";
import { documentDate } from "./document-date.ts";
import { useCardSpeech } from "./use-card-speech.ts";
import "./source-mark.css";

const WIDTH_PX = 288;
const MARGIN_PX = 8;

/**
 * The number of a document beside a figure. Pressed, it tells where the figure comes from; Escape or a
 * press elsewhere closes it.
 */
export function SourceMark(props: { document: Document; number: number }) {
  const { t } = useCardSpeech();
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  let button!: HTMLButtonElement;
  let panel!: HTMLDivElement;

  /** Below the mark, or above it in the lower half of the window. */
  const place = () => {
    const mark = button.getBoundingClientRect();
    const left = Math.min(mark.left, window.innerWidth - WIDTH_PX - MARGIN_PX);
    panel.style.left = `${Math.max(MARGIN_PX, left)}px`;
    const below = mark.top < window.innerHeight / 2;
    panel.style.top = below ? `${mark.bottom + MARGIN_PX}px` : "auto";
    panel.style.bottom = below ? "auto" : `${window.innerHeight - mark.top + MARGIN_PX}px`;
  };
  const onToggle = (event: ToggleEvent) => {
    const opens = event.newState === "open";
    if (opens) place();
    setOpen(opens);
  };
  // Escape closes the popover by itself; it must not also leave the unit.
  const keepEscape = (event: KeyboardEvent) => {
    if (event.key === "Escape" && open()) event.stopPropagation();
  };

  return (
    <span class="source-mark">
      <button
        ref={button}
        type="button"
        class="source-button"
        popovertarget={id}
        aria-label={t("card.document.open", {
          number: props.number,
          title: props.document.title,
        })}
        on:keydown={keepEscape}
      >
        {props.number}
      </button>
      <div ref={panel} id={id} popover="auto" class="source-panel" on:beforetoggle={onToggle}>
        <Show when={open()}>
          <DocumentWords document={props.document} />
        </Show>
      </div>
    </span>
  );
}

/** Title, publisher, date and demo mark of a document. */
export function DocumentWords(props: { document: Document }) {
  const speech = useCardSpeech();
  return (
    <>
      <p class="source-title">{props.document.title}</p>
      <p class="note">
        {props.document.publisher}, {documentDate(props.document.issuedOn, speech)}
      </p>
      <Show when={props.document.demo}>
        <p class="source-demo">{speech.t("card.document.demo")}</p>
      </Show>
      <Show when={props.document.unsupported}>
        <p class="source-demo">{speech.t("trace.unsupported")}</p>
      </Show>
    </>
  );
}
