import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { BatchRows, StaffingRow } from "../../../server/ledger/rows.ts";
import type { Structure } from "../../../server/schema.ts";

type Record = { [column: string]: string };

const tables = new Map<string, Record[]>();

/** Rows of a table that ships, as text. */
export function table(name: string): Record[] {
  const held = tables.get(name);
  if (held) return held;
  const file = new URL(`../../../geodata/${name}.csv`, import.meta.url);
  const rows: Record[] = parse(readFileSync(file), { columns: true });
  tables.set(name, rows);
  return rows;
}

/** The value that a document published. */
export function published(id: string): number {
  const row = table("published-figures").find((figure) => figure.id === id);
  if (!row) throw new Error(`no published figure ${id}`);
  return Number(row.value);
}

/** Codes of a province of 2021, of some kinds. */
export const codesOf = (province: string, ...kinds: string[]) =>
  new Set(
    table("gazetteer-2021")
      .filter((row) => row.province_code === province && kinds.includes(row.kind!))
      .map((row) => row.code!),
  );

/** The last row of each unit on or before a date. */
export function lastRows<T extends { structure: Structure; code: string; asOf: string }>(
  rows: T[],
  structure: Structure,
  asOf: string,
): Map<string, T> {
  const last = new Map<string, T>();
  for (const row of rows) {
    if (row.structure !== structure || row.asOf > asOf) continue;
    const held = last.get(row.code);
    if (!held || held.asOf < row.asOf) last.set(row.code, row);
  }
  return last;
}

export const strength = (row: StaffingRow) => row.chiefs + row.deputies + row.officers;

export function sum<T>(rows: Iterable<T>, of: (row: T) => number): number {
  let total = 0;
  for (const row of rows) total += of(row);
  return total;
}

/** Posts by role of the units known on a date: reported not more than a year before. */
export function knownRoles(rows: StaffingRow[], structure: Structure, asOf: string) {
  const yearBefore = `${Number(asOf.slice(0, 4)) - 1}${asOf.slice(4)}`;
  const known = [...lastRows(rows, structure, asOf).values()].filter(
    (row) => row.asOf >= yearBefore,
  );
  return {
    chiefs: sum(known, (row) => row.chiefs),
    deputies: sum(known, (row) => row.deputies),
    officers: sum(known, (row) => row.officers),
  };
}

export const activeLoans = (rows: BatchRows, structure: Structure, asOf: string) =>
  rows.reinforcements.filter(
    (loan) =>
      loan.structure === structure &&
      loan.from <= asOf &&
      (loan.until === null || loan.until >= asOf),
  );
