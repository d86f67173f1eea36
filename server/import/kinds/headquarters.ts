import { MOST_VEHICLES } from "../../limits.ts";
import { isUnreported } from "../numbers.ts";
import type { Kind, LedgerRow } from "./kind.ts";
import { rungNamed } from "./words.ts";

/** Rungs of headquarters and housing and the vehicles of a unit; what a row leaves empty stays as it is. */
export const headquarters: Kind = {
  names: "communes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "asOf",
  needsDate: true,
  mayCome: false,
  rows(form, { structure, target, asOf }) {
    const unit = { structure, code: target.code };
    const rows: LedgerRow[] = [];
    for (const ladder of ["headquarters", "housing"] as const) {
      const text = form.text(ladder);
      if (text === "" || isUnreported(text)) continue;
      const rung = rungNamed(text);
      if (!rung) form.fault("not_known", ladder);
      else rows.push({ list: "ladders", row: { ...unit, ladder, asOf, rung } });
    }
    const count = form.count("vehicles", MOST_VEHICLES);
    if (count !== null) rows.push({ list: "vehicles", row: { ...unit, asOf, count } });
    return form.reasons.length > 0 ? [] : rows;
  },
};
