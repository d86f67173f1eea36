import { createSignal, For, Show } from "solid-js";
import type { FormHead } from "../../server/forms/form.ts";
import type { Document } from "../../server/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { readIssuedOn } from "../import/issued-on.ts";
import { recall, remember } from "../import/remembered.ts";
import { en, vi } from "./strings.ts";

const NEW = "";

/** From which document a form takes what it says, and which office fills it in. */
export function HeadFields(props: { documents: readonly Document[] }) {
  const words = useWords(vi, en);
  const [chosen, setChosen] = createSignal(NEW);
  return (
    <fieldset class="form-head">
      <legend>{words("form.document")}</legend>
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
      <label>
        {words("form.who")}
        <input class="field" name="who" required maxLength={200} value={recall("who")} />
        <small class="note">{words("form.who.example")}</small>
      </label>
      <label>
        {words("form.remark")}
        <input class="field" name="remark" maxLength={1000} />
      </label>
    </fieldset>
  );
}

/** What stands in the fields of `HeadFields`. The office is remembered for the next form. */
export function readHead(form: HTMLFormElement): FormHead {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  remember("who", text("who"));
  return {
    who: text("who"),
    remark: text("remark"),
    document: text("document") || {
      title: text("title"),
      publisher: text("publisher"),
      issuedOn: readIssuedOn(text("issuedOn")) ?? "",
    },
  };
}
