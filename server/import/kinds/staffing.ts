import { MOST_POSTS } from "../../limits.ts";
import type { Kind } from "./kind.ts";

const ROLES = ["chiefs", "deputies", "officers"] as const;

/** Strength by role of a unit on a date. An empty cell is 0 only where the total says so. */
export const staffing: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "asOf",
  needsDate: true,
  mayCome: false,
  rows(form, { structure, target, asOf }) {
    const given = ROLES.map((role) => form.posts(role));
    const total = form.posts("total", MOST_POSTS * 3);
    if (form.reasons.length > 0) return [];
    if (given.every((count) => count === null)) {
      if (total !== null) form.fault("missing", "chiefs");
      return [];
    }
    const sum = given.reduce<number>((before, count) => before + (count ?? 0), 0);
    if (total === null) {
      ROLES.forEach((role, i) => {
        if (given[i] === null) form.fault("missing", role);
      });
    } else if (total !== sum) form.fault("sum_differs", "total");
    const [chiefs, deputies, officers] = given.map((count) => count ?? 0);
    if (chiefs! > 1) form.fault("two_chiefs", "chiefs");
    if (form.reasons.length > 0) return [];
    const row = { structure, code: target.code, asOf, chiefs, deputies, officers };
    return [{ list: "staffing", row }];
  },
};
