import { createEffect, createSignal, createUniqueId, Show } from "solid-js";
import { readDate, writeDate } from "../timeline/read-date.ts";
import { useImportWords } from "./use-import-words.ts";

/** A date typed day first; may stay empty. What is not a date is said below and changes nothing. */
export function DayField(props: {
  label: string;
  date: string | undefined;
  onDate: (iso: string | undefined) => void;
}) {
  const words = useImportWords();
  const id = createUniqueId();
  const [text, setText] = createSignal("");
  const [wrong, setWrong] = createSignal(false);
  createEffect(() => {
    setText(props.date ? writeDate(props.date) : "");
    setWrong(false);
  });
  const take = () => {
    const iso = text().trim() === "" ? undefined : readDate(text());
    setWrong(text().trim() !== "" && iso === undefined);
    if (!wrong() && iso !== props.date) props.onDate(iso);
  };
  return (
    <label>
      {props.label}
      <input
        class="field"
        type="text"
        inputmode="numeric"
        autocomplete="off"
        placeholder={words("settings.date.format")}
        maxLength={20}
        aria-invalid={wrong()}
        aria-describedby={wrong() ? id : undefined}
        value={text()}
        onInput={(event) => {
          setText(event.currentTarget.value);
          setWrong(false);
        }}
        onChange={take}
      />
      <Show when={wrong()}>
        <span class="import-wrong" id={id} role="alert">
          {words("settings.date.wrong")}
        </span>
      </Show>
    </label>
  );
}
