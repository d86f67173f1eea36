import type { Kind } from "./kind.ts";
import { markNamed } from "./words.ts";

/** Stewards' marks on communes, for a term: complex ground, or a border commune whatever it touches. */
export const marks: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "from",
  needsDate: false,
  mayCome: true,
  rows(form, { structure, target }) {
    const text = form.text("mark");
    if (text === "") return [];
    const mark = markNamed(text);
    if (!mark) form.fault("not_known", "mark");
    const from = form.date("from", true);
    if (from === null) form.fault("missing", "from");
    const until = form.date("until", true);
    if (from && until && until < from) form.fault("ends_before_it_begins", "until");
    if (form.reasons.length > 0) return [];
    return [{ list: "marks", row: { structure, code: target.code, mark, from, until } }];
  },
};
