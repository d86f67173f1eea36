import CalendarDays from "lucide-solid/icons/calendar-days";
import { createEffect, createSignal, createUniqueId, Show } from "solid-js";
import { useTimelineSpeech } from "./use-timeline-speech.ts";
import "./date-field.css";
import { readDate, writeDate } from "./read-date.ts";

/**
 * A date typed day first, whatever order the browser's own field would take; its calendar is a button
 * away. What is not a date is said beside the field and changes nothing.
 */
export function DateField(props: { date: string; onDate: (iso: string) => void }) {
  const { t } = useTimelineSpeech();
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const [wrong, setWrong] = createSignal(false);
  let calendar!: HTMLInputElement;
  const reset = () => {
    setText(props.date ? writeDate(props.date) : "");
    setWrong(false);
  };
  createEffect(reset);

  const take = () => {
    const iso = readDate(text());
    setWrong(iso === undefined);
    if (iso === undefined) return;
    setText(writeDate(iso));
    if (iso !== props.date) props.onDate(iso);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter") take();
    else if (event.key === "Escape" && text() !== writeDate(props.date)) reset();
    else return;
    event.preventDefault();
  };

  return (
    <div class="timeline-date">
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder={t("timeline.date.format")}
        aria-label={t("timeline.date")}
        title={t("timeline.date")}
        aria-invalid={wrong()}
        aria-describedby={wrong() ? id : undefined}
        maxLength={20}
        value={text()}
        onFocus={(event) => event.currentTarget.select()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
        onChange={take}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        class="button"
        aria-label={t("timeline.date.calendar")}
        title={t("timeline.date.calendar")}
        onClick={() => calendar.showPicker()}
      >
        <CalendarDays size={18} aria-hidden="true" />
      </button>
      <input
        ref={calendar}
        class="timeline-calendar"
        type="date"
        tabIndex={-1}
        aria-hidden="true"
        min="1900-01-01"
        max="2100-12-31"
        value={props.date}
        onChange={(event) => {
          const iso = readDate(event.currentTarget.value);
          if (iso) props.onDate(iso);
        }}
      />
      <Show when={wrong()}>
        <p class="timeline-wrong" id={id} role="alert">
          {t("timeline.date.wrong")}
        </p>
      </Show>
    </div>
  );
}
