import { createHash } from "node:crypto";
import type { Snapshot } from "../../generation/snapshot.ts";
import { fold } from "../../units/fold.ts";
import { bodiesNamed } from "../match/bodies.ts";
import type { RowForm } from "../row-form.ts";
import type { Kind, LedgerRow } from "./kind.ts";
import { seatIn } from "./position.ts";

/** Posts lent to a unit. A lender that is not known yet comes in with its position. */
export const reinforcements: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "from",
  needsDate: false,
  mayCome: true,
  rows(form, { snapshot, structure, target }) {
    const posts = form.posts("posts");
    if (posts === null) form.fault("missing", "posts");
    const from = form.date("from", true);
    if (from === null) form.fault("missing", "from");
    const until = form.date("until", true);
    if (from && until && until < from) form.fault("ends_before_it_begins", "until");
    const source = sourceOf(form, snapshot);
    if (!source || form.reasons.length > 0) return [];
    const id = form.text("id") || `loan-${shortHash([source.id, structure, target.code, from])}`;
    const row = { id, source: source.id, structure, code: target.code, posts, from, until };
    return [...source.rows, { list: "reinforcements", row }];
  },
};

function sourceOf(
  form: RowForm,
  snapshot: Snapshot,
): { id: string; rows: LedgerRow[] } | undefined {
  const name = form.needed("source");
  if (name === "") return undefined;
  const known = bodiesNamed(snapshot, name);
  if (known.length === 1) return { id: known[0]!.id, rows: [] };
  const seat = seatIn(form);
  if (!seat) {
    form.fault("not_known", "source");
    return undefined;
  }
  const id = `nguon-${shortHash([fold(name)])}`;
  return { id, rows: [{ list: "sources", row: { id, name, ...seat } }] };
}

export const shortHash = (parts: unknown[]) =>
  createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
