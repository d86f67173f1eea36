import type { FormHead } from "../../server/forms/form.ts";
import type { Document } from "../../server/schema.ts";
import { useWords } from "../i18n/use-words.ts";
import { recall, remember } from "../import/remembered.ts";
import { DocumentChoice, readDocument } from "./DocumentChoice.tsx";
import { en, vi } from "./strings.ts";

/** From which document a form takes what it says, and which office fills it in. */
export function HeadFields(props: { documents: readonly Document[]; needsRemark?: boolean }) {
  const words = useWords(vi, en);
  return (
    <fieldset class="form-head">
      <legend>{words("form.document")}</legend>
      <DocumentChoice documents={props.documents} />
      <label>
        {words("form.who")}
        <input class="field" name="who" required maxLength={200} value={recall("who")} />
        <small class="note">{words("form.who.example")}</small>
      </label>
      <label>
        {words("form.remark")}
        <input class="field" name="remark" maxLength={1000} required={props.needsRemark} />
      </label>
    </fieldset>
  );
}

/** What stands in the fields of `HeadFields`. The office is remembered for the next form. */
export function readHead(form: HTMLFormElement): FormHead {
  const fields = new FormData(form);
  const text = (name: string) => String(fields.get(name) ?? "").trim();
  remember("who", text("who"));
  return { who: text("who"), remark: text("remark"), document: readDocument(form) };
}
