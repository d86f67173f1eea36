import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import type { Level } from "../schema.ts";
import { type CommuneColumns, communeColumns, isDemo } from "./commune-columns.ts";
import type { CoverageFrame } from "./schema.ts";
import { provinceState, totalsOf } from "./totals.ts";

/** A coverage query with every default filled in. */
export interface FrameQuery {
  asOf: string;
  level: Level;
  norm: string;
  /** Index of the province to stay within. */
  within?: number;
}

/**
 * One frame: how every unit is staffed on a date, judged by a norm.
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
  const columns = communeColumns(snapshot, structure, { asOf, norm }, indices);
  const { required: _, ...summary } = totalsOf(columns);
  return {
    generation: snapshot.id,
    structure: structure.id,
    level,
    within: within === undefined ? null : structure.provinces[within]!.code,
    asOf,
    demo: isDemo(snapshot, columns),
    norm: { choice: norm, norms: normsOf(columns) },
    ...(level === "commune"
      ? communeLevel(structure, columns)
      : provinceLevel(structure, columns, within)),
    summary,
  };
}

function communeLevel(structure: StructureSnapshot, columns: CommuneColumns) {
  const { indices, meets: _, norms: __, documents: ___, ...figures } = columns;
  return { codes: indices.map((i) => structure.communes[i]!.code), ...figures };
}

function provinceLevel(structure: StructureSnapshot, columns: CommuneColumns, within?: number) {
  const rows: number[][] = structure.provinces.map(() => []);
  columns.indices.forEach((i, row) => {
    rows[structure.provinceOf[i]!]!.push(row);
  });
  const provinces = within === undefined ? [...structure.provinces.keys()] : [within];
  const totals = provinces.map((province) => totalsOf(columns, rows[province]!));
  const known = (figure: (total: (typeof totals)[number]) => number) =>
    totals.map((total) => (total.reported === 0 ? null : figure(total)));
  const judged = (figure: (total: (typeof totals)[number]) => number) =>
    totals.map((total) => (total.judged === 0 ? null : figure(total)));

  return {
    codes: provinces.map((province) => structure.provinces[province]!.code),
    state: totals.map(provinceState),
    strength: known((total) => total.strength),
    chiefs: known((total) => total.chiefs),
    deputies: known((total) => total.deputies),
    officers: known((total) => total.officers),
    reinforcement: totals.map((total) => total.reinforcement),
    required: judged((total) => total.required),
    shortfall: judged((total) => total.shortfall),
    units: totals.map((total) => total.units),
    reported: totals.map((total) => total.reported),
    judged: totals.map((total) => total.judged),
    meeting: totals.map((total) => total.meeting),
    minimum: totals.map((total) => total.minimum),
  };
}

const normsOf = ({ norms }: CommuneColumns) =>
  [...norms.values()]
    .map(({ id, min, authority }) => ({ id, min, authority }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
