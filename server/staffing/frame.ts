import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { carriedColumns, isCarried } from "../history/carried-columns.ts";
import {
  areCarried,
  carriedTotals,
  unassignedIn,
  unassignedList,
} from "../history/carried-totals.ts";
import type { Level } from "../schema.ts";
import { type CommuneColumns, communeColumns, isDemo, normsOf } from "./commune-columns.ts";
import type { CoverageFrame } from "./schema.ts";
import { provinceState, totalsOf } from "./totals.ts";
import { unsupportedUnits } from "./unsupported.ts";

/** A coverage query with every default filled in. */
export interface FrameQuery {
  asOf: string;
  level: Level;
  norm: string;
  /** Index of the province to stay within. */
  within?: number;
}

/**
 * One frame: how every unit is staffed on a date, judged by a norm. Of units of 2026 before their first
 * day it holds what was known of those of 2021, carried over.
 *
 * @throws {AppError} `norm.unknown`, 404.
 */
export function coverageFrame(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  query: FrameQuery,
): CoverageFrame {
  const { asOf, level, norm, within } = query;
  const indices =
    within === undefined ? [...structure.communes.keys()] : structure.communesOf[within]!;
  const columns = isCarried(structure, asOf)
    ? carriedColumns(snapshot, { asOf, norm }, indices)
    : communeColumns(snapshot, structure, { asOf, norm }, indices);
  const { required: _, ...summary } = totals(structure, columns, columns.indices.keys(), within);
  const norms = normsOf(columns);
  const provinces = within === undefined ? structure.provinces : [structure.provinces[within]!];
  return {
    generation: snapshot.id,
    structure: structure.id,
    level,
    within: within === undefined ? null : structure.provinces[within]!.code,
    asOf,
    demo: isDemo(snapshot, columns),
    carried: areCarried(columns),
    unsupported: unsupportedUnits(snapshot, structure, columns, { asOf, level }),
    norm: { choice: norm, norms },
    ...(level === "commune"
      ? communeLevel(structure, columns, norms)
      : provinceLevel(structure, columns, within)),
    ...(areCarried(columns) && {
      unassigned: unassignedList(
        columns,
        provinces.map(({ code }) => code),
      ),
    }),
    summary,
  };
}

/** Totals of some rows: of a province, or without one of the country. */
function totals(
  structure: StructureSnapshot,
  columns: CommuneColumns,
  rows: Iterable<number>,
  province?: number,
): ReturnType<typeof totalsOf> & Partial<ReturnType<typeof carriedTotals>> {
  if (!areCarried(columns)) return totalsOf(columns, rows);
  return carriedTotals(columns, rows, unassignedIn(columns, structure, province));
}

function communeLevel(
  structure: StructureSnapshot,
  columns: CommuneColumns,
  norms: CoverageFrame["norm"]["norms"],
) {
  const place = new Map(norms.map(({ id }, i) => [id, i]));
  const { state, strength, chiefs, deputies, officers } = columns;
  const { reinforcement, required, shortfall } = columns;
  return {
    codes: columns.indices.map((i) => structure.communes[i]!.code),
    ...{ state, strength, chiefs, deputies, officers, reinforcement, required, shortfall },
    rule: columns.judge.map((norm) => (norm ? place.get(norm.id)! : null)),
    ...(areCarried(columns) && {
      parts: columns.parts,
      known: columns.known,
      atLeast: columns.atLeast.map((posts) => posts.chiefs + posts.deputies + posts.officers),
    }),
  };
}

function provinceLevel(structure: StructureSnapshot, columns: CommuneColumns, within?: number) {
  const rows: number[][] = structure.provinces.map(() => []);
  columns.indices.forEach((i, row) => {
    rows[structure.provinceOf[i]!]!.push(row);
  });
  const provinces = within === undefined ? [...structure.provinces.keys()] : [within];
  const sums = provinces.map((province) => totals(structure, columns, rows[province]!, province));
  const known = (figure: (sum: (typeof sums)[number]) => number) =>
    sums.map((sum) => (sum.reported === 0 && sum.strength === 0 ? null : figure(sum)));
  const judged = (figure: (sum: (typeof sums)[number]) => number) =>
    sums.map((sum) => (sum.judged === 0 ? null : figure(sum)));

  return {
    codes: provinces.map((province) => structure.provinces[province]!.code),
    state: sums.map(provinceState),
    strength: known((sum) => sum.strength),
    chiefs: known((sum) => sum.chiefs),
    deputies: known((sum) => sum.deputies),
    officers: known((sum) => sum.officers),
    reinforcement: sums.map((sum) => sum.reinforcement),
    required: judged((sum) => sum.required),
    shortfall: judged((sum) => sum.shortfall),
    units: sums.map((sum) => sum.units),
    reported: sums.map((sum) => sum.reported),
    judged: sums.map((sum) => sum.judged),
    meeting: sums.map((sum) => sum.meeting),
    minimum: sums.map((sum) => sum.minimum),
  };
}
