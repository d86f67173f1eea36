import type { Note, PreflightRow } from "../../server/import/schema.ts";

type NoteCode = Note["code"];
type ReasonCode = PreflightRow["reasons"][number]["code"];

/** A sentence for each note; `{name}` is filled in. */
const NOTES: Record<NoteCode, string> = {
  encoding: "the file is written in {encoding}",
  text_decoded: "the letters are those of {encoding} and were decoded",
  sheet: 'the sheet "{sheet}" was read',
  sheets_left_out: "other sheets, not read ({count}): {sheets}",
  header_row: "the header is in row {row}",
  header_merged: "rows of the header: {rows}",
  date_from_title: "the title says the figures are of {date}",
  province_from_title: "the title names {province}",
  kind_found: "the columns are those of {kind}",
  structure_found: "the units are those of the structure of {structure}",
  codes_restored: "codes that had lost a zero and were restored: {count}",
  subtotals_ignored: "rows that sum others up, left out: {count}",
  subtotal_differs: "row {row} says {said} in {column}; its rows add up to {counted}",
  columns_refused: "columns that hold people, not read ({count}): {columns}",
  columns_left_out: "columns that mean nothing here ({count}): {columns}",
  remembered: "rows decided as in an earlier file: {count}",
  other_structure: "codes known only in the other structure: {codes} of {of}",
  shares_open: "units whose shares do not add up to 1: {count}; they stay unassigned",
  unreported: "cells that say nothing was reported: {count}; what is known of them stays",
  unlikely: "rows that are unlikely, to be looked at again: {count}",
  older_statements: "statements older than the units' own rows, told beside them: {count}",
  sums_left_out: "older dates whose sums are not told: {count}",
  outside_scheme: "units under no scheme on their date: {count}; their figures do not show",
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
  spreadsheet_error: "is an error value of the spreadsheet",
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
  too_early: "lies before {limit}",
  unlikely: "is unlikely, look again",
  not_in_force: "is no day on which the units of the file were in force",
  more_than_all: "is more than all of them, {limit}",
  not_a_base: "is no base of the scope, which has {limit}",
};

export const noteLine = ({ code, values }: Note): string =>
  NOTES[code].replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ""));

/** "row 12: chiefs 2: a unit has one chief". */
export function rowLines(row: PreflightRow): string[] {
  const { number, reasons, candidates, choice, alike, cells } = row;
  const said = cells.filter((cell) => cell !== null).join(" | ");
  const why = reasons.map(({ code, field, got, limit = "" }) =>
    [field === "unit" ? "" : field, got, REASONS[code].replace("{limit}", limit)]
      .filter((part) => part !== "")
      .join(" "),
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
