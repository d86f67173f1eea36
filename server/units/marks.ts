import type { Held, StructureSnapshot } from "../generation/snapshot.ts";
import type { Mark, MarkRow } from "../ledger/rows.ts";
import { isWithin } from "../staffing/state.ts";

/** What stewards marked a commune as, of what holds on a date. */
export const marksOn = (
  structure: StructureSnapshot,
  code: string,
  asOf: string,
): Held<MarkRow>[] => (structure.marks.get(code) ?? []).filter((row) => isWithin(row, asOf));

/** Whether a commune bears a mark on a date. */
export const isMarked = (
  structure: StructureSnapshot,
  code: string,
  mark: Mark,
  asOf: string,
): boolean => marksOn(structure, code, asOf).some((row) => row.mark === mark);
