import { relationsOf } from "../../units/lineage.ts";
import type { Kind } from "./kind.ts";

/**
 * Declared shares of units of 2021 that were split: what of a unit's posts goes to which unit of 2026.
 * What became of a unit is known; only the share is news.
 */
export const lineage: Kind = {
  names: "communes",
  unitFields: { code: "fromCode", unit: "from" },
  dateField: null,
  needsDate: false,
  mayCome: true,
  rows(form, { snapshot, target, match }) {
    const place = { district: "", heading: "", kind: "", province: "" };
    const heir = match({ ...place, code: form.text("toCode"), name: form.text("to") }, "2026");
    const { successors } = relationsOf(snapshot, "2021", target.code);
    // A name that is no unit's alone is still clear among the few it can be.
    const several = heir.reason?.code === "unit_ambiguous" ? heir.candidates : [];
    const among = [heir.unit, ...several.map(({ unit }) => unit)].filter((unit) =>
      successors.some(({ code }) => code === unit?.code),
    );
    if (among.length !== 1) form.fault("no_successor", form.has("to") ? "to" : "toCode");
    const given = form.amount("share");
    if (given === null) form.fault("missing", "share");
    // A share is written as 0.4, as 40 % or as 40.
    const share = given !== null && given > 1 ? given / 100 : given;
    if (share !== null && share > 1) form.fault("shares_above_one", "share");
    if (form.reasons.length > 0) return [];
    return [{ list: "allocations", row: { from: target.code, to: among[0]!.code, share } }];
  },
};
