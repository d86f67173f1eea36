import type { Snapshot } from "../../generation/snapshot.ts";
import type { BatchRows } from "../../ledger/rows.ts";
import type { Structure } from "../../schema.ts";
import type { Match, Target, UnitText } from "../match/match.ts";
import type { RowForm } from "../row-form.ts";

/** A row for the ledger; its document is filled in when the file is accepted. */
export interface LedgerRow {
  list: keyof BatchRows;
  row: Record<string, unknown>;
}

export interface RowContext {
  snapshot: Snapshot;
  structure: Structure;
  /** The row's own date, or that of the file. */
  asOf: string;
  /** Date of the whole file; null where nobody said it. */
  fileDate: string | null;
  target: Target;
  /** Finds a second unit, where a row names two. */
  match(text: UnitText, structure: Structure): Match;
}

/** How one kind of file is read. */
export interface Kind {
  /** What its rows are about: communes, or also districts, provinces and the country, or lending bodies. */
  names: "communes" | "scopes" | "bodies";
  /** Columns that name the unit. */
  unitFields: { code: string; unit: string };
  /** Date that decides on the structure; null where the kind has none. */
  dateField: string | null;
  /** Whether every row needs that date, from its column, the title or the person who imports. */
  needsDate: boolean;
  mayCome: boolean;
  /** First day that it can be; by default that of the first figures. */
  firstDate?: string;
  /** Rows for the ledger; faults go into the form. Empty without a fault: the row says nothing. */
  rows(form: RowForm, context: RowContext): LedgerRow[];
}
