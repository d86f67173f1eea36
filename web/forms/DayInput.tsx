import { createEffect, createSignal, on } from "solid-js";
import { useWords } from "../i18n/use-words.ts";
import { readDate, writeDate } from "../timeline/read-date.ts";
import { en, vi } from "./strings.ts";

/** A day of a form, typed day first, in either language. What is not a date stops the form. */
export function DayInput(props: {
  name: string;
  label: string;
  date?: string | null;
  required?: boolean;
  onDate?: (iso: string) => void;
}) {
  const words = useWords(vi, en);
  const [text, setText] = createSignal("");
  createEffect(
    on(
      () => props.date,
      (date) => setText(date ? writeDate(date) : ""),
    ),
  );
  const iso = () => readDate(text()) ?? "";
  return (
    <label>
      {props.label}
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        maxLength={20}
        placeholder={words("form.date.format")}
        required={props.required}
        data-day={props.name}
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          const isWrong = text().trim() !== "" && iso() === "";
          event.currentTarget.setCustomValidity(isWrong ? words("form.date.wrong") : "");
          if (iso()) props.onDate?.(iso());
        }}
      />
      <input type="hidden" name={props.name} value={iso()} />
    </label>
  );
}
