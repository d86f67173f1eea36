import type { RowForm } from "../row-form.ts";
import type { Kind, LedgerRow, RowContext } from "./kind.ts";
import { kindsNamed } from "./words.ts";

/** As the code of the product names them: headquarters_completed, housing.completed. */
const INDICATOR_ID = /^[a-z][a-z0-9]*(?:[_.-][a-z0-9]+)*$/;

/** Figures that a document states of a scope; where a row holds a percentage to reach, a target. */
export const indicators: Kind = {
  names: "scopes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "asOf",
  needsDate: false,
  mayCome: false,
  rows(form, context) {
    const indicator = form.needed("indicator");
    if (indicator !== "" && !INDICATOR_ID.test(indicator)) form.fault("not_known", "indicator");
    const kinds = kindsNamed(form.text("kinds"));
    if (!kinds) form.fault("not_known", "kinds");
    const named = { indicator, structure: context.structure, scope: context.target.code, kinds };
    const rows = [...target(form, context, named), ...observation(form, context, named)];
    if (rows.length === 0 && form.reasons.length === 0) form.fault("missing", "value");
    return form.reasons.length > 0 ? [] : rows;
  },
};

interface Named {
  indicator: string;
  structure: string;
  scope: string;
  kinds: string[] | undefined;
}

function observation(form: RowForm, { asOf }: RowContext, named: Named): LedgerRow[] {
  const value = form.amount("value");
  if (value === null) return [];
  if (asOf === "") form.fault("missing", "asOf");
  const of = form.amount("of");
  const precision = form.text("precision") || "exact";
  return [{ list: "observations", row: { ...named, asOf, value, of, precision } }];
}

function target(form: RowForm, { asOf }: RowContext, named: Named): LedgerRow[] {
  const given = form.amount("percent");
  if (given === null) return [];
  // "60 %" is read as 0.6, 60 as 60.
  const isShare = String(form.cell("percent")).includes("%");
  const percent = isShare ? given * 100 : given;
  if (percent > 100) form.fault("too_large", "percent");
  if (named.kinds?.length === 0) form.fault("missing", "kinds");
  const setOn = form.date("setOn", false) ?? asOf;
  if (setOn === "") form.fault("missing", "setOn");
  const baselineCount = form.count("baselineCount");
  const baselineOf = form.count("baselineOf");
  const baselineAsOf = form.date("baselineAsOf", false);
  const due = form.date("due", true);
  const reason = form.text("reason");
  const id = form.text("id") || `${named.indicator}-${named.scope}`;
  const line = { ...named, percent, baselineCount, baselineOf, baselineAsOf, due, setOn, reason };
  return [{ list: "targets", row: { id, ...line } }];
}
