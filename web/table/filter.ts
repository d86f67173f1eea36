import type { Bounds, UnitState } from "../../server/schema.ts";
import { UNIT_STATES } from "../constants.ts";
import type { ClassRange } from "../coverage/classes.ts";
import { readIndicator } from "../coverage/indicator.ts";
import { wholeOf } from "../coverage/paint.ts";
import type { Indicator, Kept } from "../url-state.ts";
import { fold } from "./fold.ts";
import type { UnitRow } from "./rows.ts";

export interface TableFilter {
  only: readonly Kept[];
  /** Words that must all occur, in any order. */
  find: string;
  range?: { indicator: Indicator; classRange: ClassRange };
  /** What the map shows, for `seen`. */
  visibleBounds?: Bounds;
}

type Keep = (row: UnitRow) => boolean;

/** Smallest known strength of a row: the unit's own, or that of a province's weakest commune. */
export const leastStrength = ({ frame, index }: UnitRow): number | null =>
  (frame.level === "province" ? frame.minimum : frame.strength)?.[index] ?? null;

/** Do two boxes share a point? */
export const boundsMeet = (a: Bounds, b: Bounds): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Reads a class of the legend from the address: "5-7", "-4" or "8-". */
export function parseRange(text: string): ClassRange {
  const [from, to] = text.split("-");
  return { from: from ? Number(from) : null, to: to ? Number(to) : null };
}

/** The class as it stands in the address. */
export const rangeParameter = ({ from, to }: ClassRange): string => `${from ?? ""}-${to ?? ""}`;

const stateKept =
  (only: readonly Kept[]): Keep =>
  ({ frame, index }) => {
    const state = frame.state[index] as UnitState;
    if (only.includes(state)) return true;
    return only.includes("known") && frame.strength[index] !== null;
  };

/**
 * The rows that pass a filter, in their order.
 *
 * States are alternatives to each other; everything else must hold together. `fewest` keeps the rows with
 * the smallest known strength among those given, so it is asked before the words and the map's extent.
 *
 * @param textOf What the words are looked for in, already folded.
 */
export function filterRows(
  rows: readonly UnitRow[],
  filter: TableFilter,
  textOf: (row: UnitRow) => string,
): UnitRow[] {
  const { only, range, visibleBounds } = filter;
  const tests: Keep[] = [];
  if (only.includes("known") || UNIT_STATES.some((state) => only.includes(state))) {
    tests.push(stateKept(only));
  }
  if (only.includes("below")) tests.push((row) => (row.frame.shortfall[row.index] ?? 0) > 0);
  if (only.includes("meeting")) tests.push((row) => row.frame.shortfall[row.index] === 0);
  if (only.includes("fewest")) {
    const known = rows.map(leastStrength).filter((strength) => strength !== null);
    const fewest = known.reduce((least, strength) => Math.min(least, strength), Infinity);
    tests.push((row) => leastStrength(row) === fewest);
  }
  if (range) tests.push((row) => inClass(row, range.indicator, range.classRange));
  if (only.includes("seen") && visibleBounds) {
    tests.push((row) => boundsMeet(row.unit.bounds, visibleBounds));
  }
  const words = fold(filter.find).split(" ").filter(Boolean);
  if (words.length > 0) {
    tests.push((row) => {
      const text = textOf(row);
      return words.every((word) => text.includes(word));
    });
  }
  return rows.filter((row) => tests.every((test) => test(row)));
}

/** As the legend counts: a class holds reported units alone, by their value rounded to a whole. */
function inClass(row: UnitRow, indicator: Indicator, { from, to }: ClassRange): boolean {
  const { value, state } = readIndicator(indicator, row.frame, row.index, row.unit);
  if (value === null || state !== "reported") return false;
  const whole = wholeOf(value);
  return (from === null || whole >= from) && (to === null || whole <= to);
}
