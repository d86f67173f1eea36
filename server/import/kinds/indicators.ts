import type { Snapshot } from "../../generation/snapshot.ts";
import { CATALOGUE, type CatalogueEntry, normEntry } from "../../indicators/catalogue.ts";
import { fold } from "../../units/fold.ts";
import type { RowForm } from "../row-form.ts";
import type { Kind, LedgerRow, RowContext } from "./kind.ts";
import { kindsNamed } from "./words.ts";

/** Figures that a document states of a scope; where a row holds a percentage to reach, a target. */
export const indicators: Kind = {
  names: "scopes",
  unitFields: { code: "code", unit: "unit" },
  dateField: "asOf",
  needsDate: false,
  mayCome: false,
  rows(form, context) {
    const entry = indicatorNamed(form.needed("indicator"), context.snapshot);
    if (!entry) form.fault("not_known", "indicator");
    const kinds = kindsNamed(form.text("kinds"));
    if (!kinds) form.fault("not_known", "kinds");
    if (FIGURES.every((field) => form.cell(field) === null)) return [];
    const { structure } = context;
    const named = { indicator: entry?.id ?? "", structure, scope: context.target.code, kinds };
    const isPercent = entry?.unit === "percent";
    const rows = [...target(form, context, named), ...observation(form, context, named, isPercent)];
    if (rows.length === 0 && form.reasons.length === 0) form.fault("missing", "value");
    return form.reasons.length > 0 ? [] : rows;
  },
};

/** A row that holds none of them, as in a template that nobody filled in, says nothing. */
const FIGURES = ["value", "of", "percent", "baselineCount", "baselineOf", "due"];

/** The indicator that a cell names: by its id, its Vietnamese or its English name. */
function indicatorNamed(text: string, { norms }: Snapshot): CatalogueEntry | undefined {
  const folded = fold(text);
  const entries = [...CATALOGUE, ...norms.map(normEntry)];
  return (
    entries.find(({ id }) => id === text) ??
    entries.find(({ name }) => fold(name.vi) === folded || fold(name.en) === folded)
  );
}

interface Named {
  indicator: string;
  structure: string;
  scope: string;
  kinds: string[] | undefined;
}

function observation(
  form: RowForm,
  { asOf }: RowContext,
  named: Named,
  isPercent: boolean,
): LedgerRow[] {
  const given = form.amount("value");
  // "12 %" is read as 0.12, and counted in percent.
  const isWritten = isPercent && String(form.cell("value")).includes("%");
  const value = given !== null && isWritten ? round(given * 100) : given;
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
  const percent = isShare ? round(given * 100) : given;
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

/** 0.07 * 100 is 7.000000000000001. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
