import type { Note, Reason } from "../../server/import/schema.ts";
import type { Speech } from "../i18n/i18n.tsx";
import { fieldWords, valueWords } from "./field-words.ts";
import { hasWords, type ImportWords } from "./use-import-words.ts";

/** A remark on the file as a sentence. */
export function noteWords(note: Note, words: ImportWords, speech: Speech): string {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(note.values)) {
    const kind = `kind.${value}`;
    values[name] =
      name === "kind" && hasWords(kind)
        ? words(kind)
        : (valueWords(name, value, { words, speech }) ?? "");
  }
  return words(`note.${note.code}`, values);
}

/** Why a row came out as it did: "Phó trưởng: số âm (ghi “-2”)". */
export function reasonWords(reason: Reason, words: ImportWords): string {
  const said = words(`reason.${reason.code}`, { limit: reason.limit ?? "" });
  const full = reason.got ? words("reason.got", { reason: said, got: reason.got }) : said;
  return reason.field
    ? words("reason.with", { field: fieldWords(reason.field, words), reason: full })
    : full;
}
