import { createUniqueId, Show } from "solid-js";
import type { DocumentModel } from "./create-document.ts";
import { useImportWords } from "./use-import-words.ts";

/** Which document the figures stand in, and which office brings them in. */
export function DocumentFields(props: { form: DocumentModel }) {
  const words = useImportWords();
  const issuedId = createUniqueId();
  const whoId = createUniqueId();
  const isIssuedWrong = () =>
    props.form.issued().trim() !== "" && props.form.issuedOn() === undefined;
  return (
    <fieldset class="import-document">
      <legend>{words("document.title")}</legend>
      <label>
        {words("document.who")}
        <input
          class="field"
          name="who"
          type="text"
          maxLength={200}
          aria-describedby={whoId}
          value={props.form.who()}
          onInput={(event) => props.form.setWho(event.currentTarget.value)}
        />
      </label>
      <p class="import-note" id={whoId}>
        {words("document.who.example")}
      </p>
      <label>
        {words("document.name")}
        <input
          class="field"
          name="name"
          type="text"
          maxLength={500}
          value={props.form.title()}
          onInput={(event) => props.form.setTitle(event.currentTarget.value)}
        />
      </label>
      <label>
        {words("document.publisher")}
        <input
          class="field"
          name="publisher"
          type="text"
          maxLength={200}
          value={props.form.publisher()}
          onInput={(event) => props.form.setPublisher(event.currentTarget.value)}
        />
      </label>
      <label>
        {words("document.issued")}
        <input
          class="field"
          name="issued"
          type="text"
          inputmode="numeric"
          autocomplete="off"
          maxLength={20}
          aria-invalid={isIssuedWrong()}
          aria-describedby={isIssuedWrong() ? issuedId : undefined}
          value={props.form.issued()}
          onInput={(event) => props.form.setIssued(event.currentTarget.value)}
        />
      </label>
      <Show when={isIssuedWrong()}>
        <p class="import-wrong" id={issuedId}>
          {words("document.issued.wrong")}
        </p>
      </Show>
      <label>
        {words("document.remark")}
        <textarea
          class="field"
          rows={2}
          maxLength={1000}
          value={props.form.remark()}
          onInput={(event) => props.form.setRemark(event.currentTarget.value)}
        />
      </label>
    </fieldset>
  );
}
