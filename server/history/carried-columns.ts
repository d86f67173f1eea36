import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { countFor, ruleFor } from "../norms/judge.ts";
import { postsOnLoan } from "../reinforcement/active.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { type CommuneColumns, emptyColumns, pushFigures } from "../staffing/commune-columns.ts";
import { postsAt, type StaffingOn, staffingOn } from "../staffing/state.ts";
import { type Counts, carry, type Standing } from "./carry.ts";
import { type Reform, reformOf } from "./reform.ts";

export const ROLES = ["chiefs", "deputies", "officers", "reinforcement"] as const;
export type Role = (typeof ROLES)[number];
export const NOBODY: Counts<Role> = { chiefs: 0, deputies: 0, officers: 0, reinforcement: 0 };

/** Figures of the units of 2021 on a date of theirs, carried into the units of 2026. */
export interface Carried {
  reform: Reform;
  /** By code of 2026, and what stands unassigned by province. */
  standing: Standing<Role>;
  /** What the figures were made from, in the order of the communes of 2021. */
  before: StaffingOn;
}

/** Columns of units of 2026 with what they were carried from. */
export interface CarriedColumns extends CommuneColumns {
  /** Units of 2021 that were due to report and that the unit holds at least a part of. */
  parts: number[];
  /** How many of these are known, with a known share: all of them where the unit has a figure. */
  known: number[];
  /** Posts of the known parts: the unit has at least these. */
  atLeast: Counts<Role>[];
  unassigned: Standing<Role>["unassigned"];
}

/**
 * Whether a read is about units of 2026 before there were any: then figures are carried. Of units of
 * 2021 after their end nothing is told back, for a merged unit does not come apart again.
 */
export const isCarried = (structure: StructureSnapshot, asOf: string): boolean =>
  structure.id === "2026" && asOf < structure.inForceFrom;

/**
 * Strength and loans of units of 2021 on a date, carried over the change of structure.
 *
 * @param only  Indices of the communes of 2021 to carry, all by default; of others nothing is known then.
 */
export function carriedOn(snapshot: Snapshot, asOf: string, only?: readonly number[]): Carried {
  const structure = snapshot.structures["2021"];
  const reform = reformOf(snapshot);
  const before = staffingOn(structure, asOf, only);
  const units = new Map<string, Counts<Role>>();
  for (const i of only ?? structure.communes.keys()) {
    const { code } = structure.communes[i]!;
    const posts = postsAt(structure, before.row[i]!, i);
    const reinforcement = postsOnLoan(structure, code, asOf);
    if (posts || reinforcement > 0) units.set(code, { ...NOBODY, ...posts, reinforcement });
  }
  const standing = carry<Role>({ units, unassigned: new Map() }, reform, ROLES);
  return { reform, standing, before };
}

/**
 * Strength of units of 2026 on a date before they were there: the sums of what they were made from.
 *
 * A part counts when it was due to report on the date. State of a unit by its parts:
 *
 * - `not_applicable`: no part was due.
 * - `not_reported`: some part is not known, or its share of a split that nobody declared is not. A
 *   partial sum is not the figure of the unit: it stands in `atLeast`, beside `known` of `parts`.
 * - `late`: all parts are known and any is late; the sum is as old as its oldest part.
 * - `zero`, `reported`: all parts are known and fresh, with no post filled, or with some.
 *
 * Norms of then judge units of then: under `in-force` no minimum applies. A norm that the reader
 * chooses judges the carried sums, "what if it held for these units?".
 *
 * @param indices  Communes of 2026 to look at.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function carriedColumns(
  snapshot: Snapshot,
  { asOf, norm }: { asOf: string; norm: string },
  indices: readonly number[],
  carried: Carried = carriedOn(snapshot, asOf),
): CarriedColumns {
  const [former, present] = [snapshot.structures["2021"], snapshot.structures["2026"]];
  const ruleOf = norm === "in-force" ? () => undefined : ruleFor(snapshot.norms, norm, asOf);
  const columns = emptyCarried(indices, carried);
  for (const i of indices) {
    const unit = present.communes[i]!;
    const parts = partsOf(carried, former, unit.code);
    const posts = carried.standing.units.get(unit.code) ?? NOBODY;
    const state = stateOf(parts, posts);
    const rule = state === "not_applicable" ? undefined : ruleOf(unit);
    if (rule?.norm) columns.norms.set(rule.norm.id, rule.norm);
    for (const { document } of parts)
      if (document >= 0) {
        columns.documents.add(snapshot.documentIds[document]!);
      }
    columns.state.push(state);
    columns.parts.push(parts.length);
    columns.known.push(parts.filter(({ isKnown }) => isKnown).length);
    columns.atLeast.push(posts);
    columns.reinforcement.push(posts.reinforcement);
    columns.required.push(rule?.min ?? null);
    columns.judge.push(rule?.norm ?? null);
    pushFigures(
      columns,
      rule,
      state === "not_applicable" || state === "not_reported" ? null : posts,
    );
  }
  return columns;
}

/** A unit of 2021 that was due to report, as a part of one of 2026. */
export interface Part {
  /** Of the commune of 2021. */
  index: number;
  state: UnitState;
  /** Whether what it gives to the unit is known: its report, and its share of it. */
  isKnown: boolean;
  /** Row of the staffing matrix, −1 where nothing was reported. */
  row: number;
  /** Index of the document of that report, −1 where there is none. */
  document: number;
}

/** The parts of a unit of 2026 that were due to report. */
export function partsOf(
  { reform, before }: Carried,
  former: StructureSnapshot,
  code: string,
): Part[] {
  return (reform.parts.get(code) ?? []).flatMap((index) => {
    const state = UNIT_STATES[before.state[index]!]!;
    if (state === "not_applicable" || state === "dissolved") return [];
    const row = before.row[index]!;
    const posts = postsAt(former, row, index);
    // Of nothing every share is known.
    const isShareKnown =
      !reform.undeclared.has(index) || (posts !== null && countFor("total", posts) === 0);
    const cell = row * former.communes.length + index;
    const document = row < 0 ? -1 : former.staffing.document[cell]!;
    return { index, state, isKnown: posts !== null && isShareKnown, row, document };
  });
}

function stateOf(parts: readonly Part[], posts: Counts<Role>): UnitState {
  if (parts.length === 0) return "not_applicable";
  if (parts.some(({ isKnown }) => !isKnown)) return "not_reported";
  if (parts.some(({ state }) => state === "late")) return "late";
  return posts.chiefs + posts.deputies + posts.officers === 0 ? "zero" : "reported";
}

function emptyCarried(indices: readonly number[], { standing }: Carried): CarriedColumns {
  return {
    ...emptyColumns(indices),
    parts: [],
    known: [],
    atLeast: [],
    unassigned: standing.unassigned,
  };
}
