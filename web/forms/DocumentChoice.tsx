import { createSignal, For, Show } from "solid-js";
import type { FormHead } from "../../server/forms/form.ts";
import type { Document } from "../../server/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { readIssuedOn } from "../import/issued-on.ts";
import { en, vi } from "./strings.ts";

const NEW = "";

/** The document that a form takes what it says from: one that is known, or a new one. */
export function DocumentChoice(props: { documents: readonly Document[] }) {
  const words = useWords(vi, en);
  const [chosen, setChosen] = createSignal(NEW);
  return (
    <>
      <select
        class="field"
        name="document"
        aria-label={words("form.document")}
        onChange={(event) => setChosen(event.currentTarget.value)}
      >
        <option value={NEW}>{words("form.document.new")}</option>
        <For each={props.documents.filter(({ demo, unsupported }) => !demo && !unsupported)}>
          {(known) => <option value={known.id}>{known.title}</option>}
        </For>
      </select>
      <Show when={chosen() === NEW}>
        <label>
          {words("form.title")}
          <input class="field" name="title" required maxLength={500} />
        </label>
        <label>
          {words("form.publisher")}
          <input class="field" name="publisher" required maxLength={200} />
        </label>
        <label>
          {words("form.issuedOn")}
          <input
            class="field"
            name="issuedOn"
            required
            maxLength={20}
            autocomplete="off"
            onInput={(event) => {
              const field = event.currentTarget;
              const isWrong = field.value.trim() !== "" && !readIssuedOn(field.value);
              field.setCustomValidity(isWrong ? words("form.issuedOn.wrong") : "");
            }}
          />
        </label>
      </Show>
    </>
  );
}

/** The document that stands in the fields: the id of a known one, or what is said of a new one. */
export function readDocument(form: HTMLFormElement): FormHead["document"] {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  return (
    text("document") || {
      title: text("title"),
      publisher: text("publisher"),
      issuedOn: readIssuedOn(text("issuedOn")) ?? "",
    }
  );
}
