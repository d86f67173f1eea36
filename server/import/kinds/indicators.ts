import type { Snapshot } from "../../generation/snapshot.ts";
import { CATALOGUE, type CatalogueEntry, normEntry } from "../../indicators/catalogue.ts";
import { statedKinds, type UnitsByKind, unitsOfKinds } from "../../indicators/stated-base.ts";
import { sortKinds } from "../../indicators/tally.ts";
import type { UnitKind } from "../../schema.ts";
import { fold } from "../../units/fold.ts";
import { KIND_LABELS } from "../../units/kind-words.ts";
import { SOME_UNIT } from "../alike.ts";
import type { RowForm } from "../row-form.ts";
import { countedAmong } from "./counted-among.ts";
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
    const rows = [
      ...target(form, context, named),
      ...(entry ? observation(form, context, named, entry) : []),
    ];
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

/** The most that a document counts of anything. */
const MOST_COUNTED = 1e9;

function observation(
  form: RowForm,
  context: RowContext,
  named: Named,
  { id, unit }: CatalogueEntry,
): LedgerRow[] {
  const value = unit === "percent" ? percentIn(form) : form.count("value", MOST_COUNTED);
  if (value === null) return [];
  const { asOf } = context;
  if (asOf === "") form.fault("missing", "asOf");
  const of = form.count("of", MOST_COUNTED);
  const precision = form.text("precision") || "exact";
  if (form.reasons.length > 0) return [];
  if (of !== null && value > of) form.fault("more_than_all", "value", String(of));
  // Rows whose unit is not known yet have no base yet either.
  const isOfUnits = unit === "units" && context.target !== SOME_UNIT;
  const kinds = isOfUnits ? baseOf(form, value, of, named, countedAmong(id, context)) : [];
  const base = { ...named, kinds: named.kinds?.length ? named.kinds : kinds };
  return [{ list: "observations", row: { ...base, asOf, value, of, precision } }];
}

/**
 * Kinds of the units that a count is told of, where the row says of how many it is: none where it does not.
 * A number that no base of the scope has is impossible, and so are more units than there are.
 */
function baseOf(
  form: RowForm,
  value: number,
  of: number | null,
  { kinds = [] }: Named,
  units: UnitsByKind,
): UnitKind[] {
  const base = statedKinds(units, { kinds, of });
  const all = unitsOfKinds(units, base ?? []);
  if (!base) form.fault("not_a_base", "of", unitWords(units));
  else if (of === null && value > all) form.fault("more_than_all", "value", String(all));
  return base && of !== null ? [...base].sort() : [];
}

/** "80 xã, 12 thị trấn". */
const unitWords = (units: UnitsByKind) =>
  sortKinds(units.keys())
    .map((kind) => `${units.get(kind)} ${KIND_LABELS[kind].toLocaleLowerCase("vi")}`)
    .join(", ");

/** "12 %" is read as 0.12, and counted in percent. */
function percentIn(form: RowForm): number | null {
  const given = form.amount("value");
  const isWritten = String(form.cell("value")).includes("%");
  const percent = given !== null && isWritten ? round(given * 100) : given;
  if (percent !== null && percent > 100) form.fault("too_large", "value");
  return percent;
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
  if (baselineCount !== null && baselineOf !== null && baselineCount > baselineOf) {
    form.fault("more_than_all", "baselineCount", String(baselineOf));
  }
  const baselineAsOf = form.date("baselineAsOf", false);
  const due = form.date("due", true);
  if (due && setOn !== "" && due < setOn) form.fault("ends_before_it_begins", "due");
  const reason = form.text("reason");
  const id = form.text("id") || `${named.indicator}-${named.scope}`;
  const line = { ...named, percent, baselineCount, baselineOf, baselineAsOf, due, setOn, reason };
  return [{ list: "targets", row: { id, ...line } }];
}

/** 0.07 * 100 is 7.000000000000001. */
const round = (value: number) => Math.round(value * 1e6) / 1e6;
