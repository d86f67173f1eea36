import { fold } from "../../units/fold.ts";
import type { BodyKind } from "../match/bodies.ts";
import type { Target } from "../match/match.ts";
import type { RowForm } from "../row-form.ts";
import type { Kind, LedgerRow } from "./kind.ts";
import { seatIn } from "./position.ts";
import { shortHash } from "./reinforcements.ts";

/** What a lending body has itself on a date, and its own norm. One that is new comes with its position. */
export const sources: Kind = {
  names: "bodies",
  unitFields: { code: "sourceId", unit: "source" },
  dateField: "asOf",
  needsDate: true,
  mayCome: false,
  rows(form, { target, asOf }) {
    const posts = form.count("ownPosts");
    const minimum = form.count("minimum");
    if (posts === null && minimum === null) return [];
    if (posts === null) form.fault("missing", "ownPosts");
    if (minimum === null) form.fault("missing", "minimum");
    const body = bodyOf(form, target);
    if (!body || form.reasons.length > 0) return [];
    const row = { source: body.id, asOf, posts, minimum };
    return [...body.rows, { list: "sourcePosts", row }];
  },
};

function bodyOf(form: RowForm, target: Target): { id: string; rows: LedgerRow[] } | undefined {
  const kind = target.kind as BodyKind;
  if (kind === "body") return { id: target.code, rows: [] };
  if (kind === "several_bodies") {
    form.fault("unit_ambiguous", "source");
    return undefined;
  }
  const seat = seatIn(form);
  if (!seat) {
    form.fault("not_known", form.has("source") ? "source" : "sourceId");
    return undefined;
  }
  const id = target.code || `nguon-${shortHash([fold(target.name)])}`;
  return { id, rows: [{ list: "sources", row: { id, name: target.name, ...seat } }] };
}
