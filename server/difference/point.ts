import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import {
  type Carried,
  carriedColumns,
  carriedOn,
  isCarried,
  partsOf,
} from "../history/carried-columns.ts";
import { unassignedIn } from "../history/carried-totals.ts";
import { activeLoans } from "../reinforcement/active.ts";
import type { Level, UnitState } from "../schema.ts";
import { communeColumns } from "../staffing/commune-columns.ts";
import { staffingOn } from "../staffing/state.ts";
import { provinceState } from "../staffing/totals.ts";

export const ROLES = ["chiefs", "deputies", "officers", "reinforcement"] as const;
export type Role = (typeof ROLES)[number];

/** Where a figure comes from. */
export interface Origin {
  batch: number;
  document: string;
}

/** What is known of one unit at one point of time and knowledge. */
export interface Figure {
  state: UnitState;
  /** Null where there is no figure. */
  posts: { chiefs: number; deputies: number; officers: number } | null;
  reinforcement: number;
  /** Province only: communes with a figure. */
  reported?: number;
  origins: () => Origin[];
}

/** All units of a structure at one point of time and knowledge. */
export interface Point {
  snapshot: Snapshot;
  structure: StructureSnapshot;
  asOf: string;
  carried: boolean;
  /** By code. */
  figures: Map<string, Figure>;
  /** Sums of all that is known, unassigned posts included. */
  totals: Record<Role, number>;
  /** Posts in the totals that stand in no unit. */
  unassigned: number;
}

/**
 * Figures of the units of a structure, on a date, as a generation knows them. Those of units of 2026
 * before their first day are carried over. Provinces hold sums of what is known of their communes.
 *
 * @param within  Index of the province to stay within.
 */
export function pointAt(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  level: Level,
  within?: number,
): Point {
  const indices =
    within === undefined ? [...structure.communes.keys()] : structure.communesOf[within]!;
  const carried = isCarried(structure, asOf) ? carriedOn(snapshot, asOf) : undefined;
  const query = { asOf, norm: "in-force" };
  const sums = carried && carriedColumns(snapshot, query, indices, carried);
  const columns = sums ?? communeColumns(snapshot, structure, query, indices);
  const left = sums ? unassignedIn(sums, structure, within) : undefined;
  const originsOf = originsIn(snapshot, structure, asOf, indices, carried);

  const communes = new Map<string, Figure>();
  const totals = left ? { ...left } : { chiefs: 0, deputies: 0, officers: 0, reinforcement: 0 };
  const known = new Map<number, Record<Role, number>>();
  indices.forEach((i, row) => {
    const isKnown = columns.strength[row] !== null;
    const posts = isKnown
      ? {
          chiefs: columns.chiefs[row]!,
          deputies: columns.deputies[row]!,
          officers: columns.officers[row]!,
        }
      : null;
    const reinforcement = columns.reinforcement[row]!;
    const least = sums?.atLeast[row] ?? { ...NO_POSTS, ...posts, reinforcement };
    for (const role of ROLES) totals[role] += least[role];
    known.set(i, least);
    communes.set(structure.communes[i]!.code, {
      state: columns.state[row]!,
      posts,
      reinforcement,
      origins: () => originsOf(i),
    });
  });

  const point = { snapshot, structure, asOf, carried: carried !== undefined, totals };
  const unassigned = left ? left.chiefs + left.deputies + left.officers : 0;
  if (level === "commune") return { ...point, figures: communes, unassigned };
  const provinces = within === undefined ? [...structure.provinces.keys()] : [within];
  const figures = new Map(
    provinces.map((province) => {
      const members = structure.communesOf[province]!;
      const own = members.map((i) => communes.get(structure.communes[i]!.code)!);
      const sum = sums
        ? { ...unassignedIn(sums, structure, province) }
        : { ...NO_POSTS, reinforcement: 0 };
      for (const i of members) for (const role of ROLES) sum[role] += known.get(i)![role];
      return [structure.provinces[province]!.code, provinceFigure(own, sum)];
    }),
  );
  return { ...point, figures, unassigned };
}

const NO_POSTS = { chiefs: 0, deputies: 0, officers: 0 };

function provinceFigure(
  members: readonly Figure[],
  { reinforcement, ...posts }: Record<Role, number>,
): Figure {
  const reported = members.filter((figure) => figure.posts !== null).length;
  const strength = posts.chiefs + posts.deputies + posts.officers;
  const count = (state: UnitState) => members.filter((figure) => figure.state === state).length;
  return {
    state: provinceState({
      units: members.length,
      states: {
        reported: count("reported"),
        zero: count("zero"),
        not_reported: count("not_reported"),
        late: count("late"),
        not_applicable: count("not_applicable"),
        dissolved: count("dissolved"),
      },
      reported,
      strength,
    }),
    posts: reported === 0 && strength === 0 ? null : posts,
    reinforcement,
    reported,
    origins: () => members.flatMap(({ origins }) => origins()),
  };
}

/** What stands behind the figures of a commune: its report and loans, or those of its parts. */
function originsIn(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  indices: readonly number[],
  carried: Carried | undefined,
): (i: number) => Origin[] {
  if (!carried) {
    const { row } = staffingOn(structure, asOf, indices);
    return (i) => reportOf(snapshot, structure, asOf, row[i]!, i);
  }
  const former = snapshot.structures["2021"];
  const allocations = new Map<string, Origin[]>();
  for (const { from, batch, document } of snapshot.allocations) {
    allocations.set(from, [...(allocations.get(from) ?? []), { batch, document }]);
  }
  return (i) =>
    partsOf(carried, former, structure.communes[i]!.code).flatMap(({ index, row }) => {
      const { code } = former.communes[index]!;
      return [
        ...reportOf(snapshot, former, asOf, row, index),
        ...(carried.reform.shares.has(code) ? (allocations.get(code) ?? []) : []),
      ];
    });
}

function reportOf(
  { documentIds }: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  row: number,
  i: number,
): Origin[] {
  const { staffing, communes } = structure;
  const cell = row * communes.length + i;
  const loans = activeLoans(structure, communes[i]!.code, asOf);
  const report =
    row < 0
      ? []
      : [{ batch: staffing.batch[cell]!, document: documentIds[staffing.document[cell]!]! }];
  return [...report, ...loans.map(({ batch, document }) => ({ batch, document }))];
}
