import type { Note, PreflightRow } from "../../server/import/schema.ts";

type NoteCode = Note["code"];
type ReasonCode = PreflightRow["reasons"][number]["code"];

/** A sentence for each note; `{name}` is filled in. */
const NOTES: Record<NoteCode, string> = {
  encoding: "the file is written in {encoding}",
  text_decoded: "the letters are those of {encoding} and were decoded",
  sheet: 'the sheet "{sheet}" was read',
  sheets_left_out: "{count} other sheets were not read: {sheets}",
  header_row: "the header is in row {row}",
  header_merged: "the header takes {rows} rows",
  date_from_title: "the title says the figures are of {date}",
  province_from_title: "the title names {province}",
  kind_found: "the columns are those of {kind}",
  structure_found: "the units are those of the structure of {structure}",
  codes_restored: "{count} codes had lost a zero and were restored",
  subtotals_ignored: "{count} rows sum others up and were left out",
  subtotal_differs: "row {row} says {said} in {column}; its rows add up to {counted}",
  columns_refused: "{count} columns hold people and were not read: {columns}",
  columns_left_out: "{count} columns mean nothing here: {columns}",
  remembered: "{count} rows were decided as in an earlier file",
  other_structure: "{codes} of {of} codes are known only in the other structure",
  shares_open: "{count} units have shares that do not add up to 1; they stay unassigned",
  outside_scheme: "{count} units are under no scheme on their date: their figures do not show",
};

const REASONS: Record<ReasonCode, string> = {
  heading: "a heading",
  subtotal: "sums others up",
  empty: "empty",
  repeated: "says again what a row above says",
  no_figures: "says nothing",
  unit_missing: "names no unit",
  unit_unknown: "no such unit",
  unit_ambiguous: "may be several units",
  formula: "is a formula, not what it shows",
  code_and_name_differ: "code and name are of different units",
  place_differs: "no unit of this name in that place",
  kind_differs: "the unit is of another kind",
  merged_since: "the unit was merged since",
  outside: "lies outside of the province",
  missing: "is missing",
  not_a_number: "is no number",
  negative: "is negative",
  fractional: "is no whole number",
  too_large: "is too large",
  two_chiefs: "a unit has one chief",
  sum_differs: "does not fit the others",
  no_such_date: "is no date",
  date_to_come: "is still to come",
  ends_before_it_begins: "ends before it begins",
  not_known: "is not known",
  no_successor: "did not come from that unit",
  shares_above_one: "shares add up to more than 1",
  said_twice: "two rows say different things of one unit and date",
  personal: "speaks of a person",
};

export const noteLine = ({ code, values }: Note): string =>
  NOTES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** "row 12: chiefs 2: a unit has one chief". */
export function rowLines(row: PreflightRow): string[] {
  const { number, reasons, candidates, choice, alike, cells } = row;
  const said = cells.filter((cell) => cell !== null).join(" | ");
  const why = reasons.map(({ code, field, got }) =>
    [field === "unit" ? "" : field, got, REASONS[code]].filter((part) => part !== "").join(" "),
  );
  const lines = [`row ${number}: ${said.slice(0, 120)}`, `  ${why.join("; ")}`];
  if (choice) {
    const others = (alike?.rows ?? 1) - 1;
    if (alike?.together) lines.push(`  choose with --choose "${choice.text}=<code>"`);
    if (others > 0) lines.push(`  ${others} other rows say the same; for this one alone:`);
    if (others > 0 || !alike?.together) lines.push(`  choose with --choose-row ${number}=<code>`);
    for (const { code, name, kind, place } of candidates) {
      lines.push(`    ${code}  ${kind} ${name}, ${place}`);
    }
  }
  return lines;
}
