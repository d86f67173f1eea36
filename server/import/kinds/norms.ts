import type { Kind } from "./kind.ts";
import { kindsNamed, roleNamed } from "./words.ts";

/** Dated rules for the posts of a unit. */
export const norms: Kind = {
  names: "scopes",
  unitFields: { code: "", unit: "scope" },
  dateField: "effectiveFrom",
  needsDate: false,
  mayCome: true,
  rows(form, { target }) {
    const id = form.needed("id");
    const kinds = kindsNamed(form.needed("kinds"));
    if (!kinds) form.fault("not_known", "kinds");
    const role = roleNamed(form.needed("role"));
    if (!role) form.fault("not_known", "role");
    const min = form.count("min", 999);
    if (min === null) form.fault("missing", "min");
    const max = form.count("max", 999);
    if (min !== null && max !== null && max < min) form.fault("sum_differs", "max");
    const effectiveFrom = form.date("effectiveFrom", true);
    if (effectiveFrom === null) form.fault("missing", "effectiveFrom");
    const due = form.date("due", true);
    const effectiveUntil = form.date("effectiveUntil", true);
    if (effectiveFrom && effectiveUntil && effectiveUntil < effectiveFrom) {
      form.fault("ends_before_it_begins", "effectiveUntil");
    }
    const authority = form.needed("authority");
    const replacedBy = form.text("replacedBy") || null;
    if (form.reasons.length > 0) return [];
    const terms = { effectiveFrom, due, effectiveUntil, authority, demo: false, replacedBy };
    const row = { id, scope: target.code, kinds, role, min, max, ...terms };
    return [{ list: "norms", row }];
  },
};
