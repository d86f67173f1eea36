import type { Snapshot } from "../../generation/snapshot.ts";
import { FIRST_DOCUMENT } from "../../limits.ts";
import type { Norm } from "../../norms/schema.ts";
import type { Kind } from "./kind.ts";
import { kindsNamed, roleNamed } from "./words.ts";

/** Dated rules for the posts of a unit. */
export const norms: Kind = {
  names: "scopes",
  unitFields: { code: "", unit: "scope" },
  dateField: "effectiveFrom",
  needsDate: false,
  mayCome: true,
  firstDate: FIRST_DOCUMENT,
  rows(form, { target, snapshot }) {
    const kinds = kindsNamed(form.needed("kinds"));
    if (!kinds) form.fault("not_known", "kinds");
    const role = roleNamed(form.needed("role"));
    if (!role) form.fault("not_known", "role");
    const min = form.posts("min");
    if (min === null) form.fault("missing", "min");
    const max = form.posts("max");
    if (min !== null && max !== null && max < min) form.fault("sum_differs", "max");
    const effectiveFrom = form.date("effectiveFrom", true, FIRST_DOCUMENT);
    if (effectiveFrom === null) form.fault("missing", "effectiveFrom");
    const due = form.date("due", true, FIRST_DOCUMENT);
    const effectiveUntil = form.date("effectiveUntil", true, FIRST_DOCUMENT);
    if (effectiveFrom && effectiveUntil && effectiveUntil < effectiveFrom) {
      form.fault("ends_before_it_begins", "effectiveUntil");
    }
    const authority = form.needed("authority");
    const replacedBy = form.text("replacedBy") || null;
    if (form.reasons.length > 0) return [];
    const rule = { scope: target.code, kinds: kinds!, role: role!, effectiveFrom: effectiveFrom! };
    const id = form.text("id") || idOf(rule, snapshot);
    const terms = { effectiveFrom, due, effectiveUntil, authority, demo: false, replacedBy };
    const row = { id, scope: target.code, kinds, role, min, max, ...terms };
    return [{ list: "norms", row }];
  },
};

const LETTERS: Record<string, string> = { xa: "x", phuong: "p", thi_tran: "tt", dac_khu: "dk" };

/** That of the norm which is known to say this, or one made of it: "94-tt-x-total-20220819". */
function idOf(
  { scope, kinds, role, effectiveFrom }: Pick<Norm, "scope" | "kinds" | "role" | "effectiveFrom">,
  { norms }: Snapshot,
): string {
  const of = (some: readonly string[]) =>
    some
      .map((kind) => LETTERS[kind] ?? kind)
      .sort()
      .join("-");
  const known = norms.find(
    (norm) =>
      norm.scope === scope &&
      norm.role === role &&
      norm.effectiveFrom === effectiveFrom &&
      of(norm.kinds) === of(kinds),
  );
  const day = effectiveFrom.replaceAll("-", "");
  return known?.id ?? `${scope.toLowerCase()}-${of(kinds)}-${role}-${day}`;
}
