import { differenceInCalendarDays, parseISO } from "date-fns";
import { NO_REPORT, type StructureSnapshot } from "../generation/snapshot.ts";
import type { Posts } from "../norms/judge.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";

/** A report older than this says nothing about the date any more. */
const STALE_AFTER_DAYS = 366;
const QUARTER_ENDS = ["12-31", "09-30", "06-30", "03-31"];

const code = (state: UnitState) => UNIT_STATES.indexOf(state);
const REPORTED = code("reported");
const ZERO = code("zero");
const NOT_REPORTED = code("not_reported");
const LATE = code("late");
const NOT_APPLICABLE = code("not_applicable");
const DISSOLVED = code("dissolved");

/** What is known of the strength of every commune of a structure on a date. */
export interface StaffingOn {
  /** Index into UNIT_STATES, for each commune. */
  state: Uint8Array;
  /** Row of `StaffingMatrix` whose figures hold on the date, −1 where none is known. */
  row: Int32Array;
}

/** Last day of the last quarter that had ended on the date, that day included. */
export function lastQuarterEnd(asOf: string): string {
  const year = asOf.slice(0, 4);
  const end = QUARTER_ENDS.find((day) => day <= asOf.slice(5));
  return end ? `${year}-${end}` : `${String(Number(year) - 1).padStart(4, "0")}-12-31`;
}

/**
 * Figures and states of the communes of a structure on a date.
 *
 * The figure is that of the unit's last report for a day not after the date.
 *
 * - `dissolved`: the structure had ended; no figure.
 * - `not_applicable`: the structure had not begun, no rule of the scheme covers the unit's kind in its
 *   province, or the unit is listed as having none; no figure.
 * - `not_reported`: no report, or the last is older than 366 days; no figure.
 * - `late`: the last report is older than the last quarter end; its figure stands, be it zero.
 * - `zero`, `reported`: a report for the last quarter end or later, with no post filled, or with some.
 *
 * @param only  Indices of the communes to look at; the others stay `reported` with row −1.
 */
export function staffingOn(
  structure: StructureSnapshot,
  asOf: string,
  only?: readonly number[],
): StaffingOn {
  const { communes, staffing } = structure;
  const count = communes.length;
  const state = new Uint8Array(count);
  const row = new Int32Array(count).fill(-1);
  const ended = structure.inForceUntil !== null && asOf > structure.inForceUntil;
  if (ended || asOf < structure.inForceFrom) {
    return { state: state.fill(ended ? DISSOLVED : NOT_APPLICABLE), row };
  }

  const covered = schemeOn(structure, asOf);
  const without = unitsWithoutPosts(structure, asOf);
  const newest = staffing.dates.findLastIndex((date) => date <= asOf);
  const oldest = staffing.dates.findIndex((date) => !isStale(date, asOf));
  const fresh = staffing.dates.findIndex((date) => date >= lastQuarterEnd(asOf));

  const look = (i: number) => {
    const { kind, parent, code } = communes[i]!;
    if (!(covered.has(`VN ${kind}`) || covered.has(`${parent} ${kind}`)) || without.has(code)) {
      state[i] = NOT_APPLICABLE;
      return;
    }
    let at = newest;
    while (at >= oldest && at >= 0 && staffing.chiefs[at * count + i] === NO_REPORT) at--;
    if (at < 0 || oldest < 0 || at < oldest) {
      state[i] = NOT_REPORTED;
      return;
    }
    row[i] = at;
    if (fresh < 0 || at < fresh) state[i] = LATE;
    else state[i] = strengthAt(structure, at, i) === 0 ? ZERO : REPORTED;
  };
  if (only) for (const i of only) look(i);
  else for (let i = 0; i < count; i++) look(i);
  return { state, row };
}

/** Posts by role in a row of the staffing matrix; null for row −1, where nothing is known. */
export function postsAt(
  { staffing, communes }: StructureSnapshot,
  row: number,
  i: number,
): Posts | null {
  const cell = row * communes.length + i;
  if (row < 0 || staffing.chiefs[cell] === NO_REPORT) return null;
  return {
    chiefs: staffing.chiefs[cell]!,
    deputies: staffing.deputies[cell]!,
    officers: staffing.officers[cell]!,
  };
}

/** Chiefs, deputies and officers together, in one report. */
export function strengthAt({ staffing, communes }: StructureSnapshot, row: number, i: number) {
  const cell = row * communes.length + i;
  return staffing.chiefs[cell]! + staffing.deputies[cell]! + staffing.officers[cell]!;
}

/** "scope kind" pairs under a rule of the scheme on the date. */
function schemeOn({ scheme }: StructureSnapshot, asOf: string): Set<string> {
  const inForce = scheme.filter((rule) => isWithin(rule, asOf));
  return new Set(inForce.flatMap(({ scope, kinds }) => kinds.map((kind) => `${scope} ${kind}`)));
}

function unitsWithoutPosts({ noUnit }: StructureSnapshot, asOf: string): Set<string> {
  return new Set(noUnit.filter((term) => isWithin(term, asOf)).map(({ code }) => code));
}

/** Whether a date lies in a term, both ends included; an open end lasts. */
export function isWithin(term: { from: string; until: string | null }, asOf: string): boolean {
  return term.from <= asOf && (term.until === null || asOf <= term.until);
}

/** Whether a report for a date is too old to say anything about another: older than 366 days. */
export const isStale = (reportedFor: string, asOf: string): boolean =>
  daysBetween(reportedFor, asOf) > STALE_AFTER_DAYS;

const daysBetween = (from: string, to: string) =>
  differenceInCalendarDays(parseISO(to), parseISO(from));
