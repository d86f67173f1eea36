import { NO_REPORT, type Snapshot, type StructureSnapshot } from "../generation/snapshot.ts";
import { ladderColumns } from "../headquarters/commune-columns.ts";
import { keyOf } from "../ledger/keys.ts";
import type {
  BatchRows,
  LadderRow,
  MarkRow,
  ReinforcementRow,
  VehicleRow,
} from "../ledger/rows.ts";
import type { Structure } from "../schema.ts";
import { communeColumns } from "../staffing/commune-columns.ts";
import { totalsOf } from "../staffing/totals.ts";
import { KIND_LABELS } from "../units/kind-words.ts";
import type { LedgerRow } from "./kinds/kind.ts";
import { bodyFigures, markFigures } from "./planning-sums.ts";
import { provinceOfRow, registerFigures } from "./register-sums.ts";
import type { ImportKind, Preflight } from "./schema.ts";

type Figures = Record<string, number>;
type Scopes = Preflight["sums"][number]["scopes"];
type Row = Record<string, unknown>;

/**
 * What readers see of a country and its provinces on a date, and what they would see with some rows more.
 * Provinces are those that the rows touch.
 *
 * @param asOf  Date of the sums.
 * @param rows  Rows that are new or changed.
 */
export function sumsOf(
  kind: ImportKind,
  snapshot: Snapshot,
  id: Structure,
  asOf: string,
  rows: readonly LedgerRow[],
): Scopes {
  const structure = snapshot.structures[id];
  const own = rows.filter(({ row }) => (row.structure ?? id) === id);
  const after = withRows(structure, own);
  const touched = provincesTouched(snapshot, structure, own);
  const all = structure.communes.map((_, i) => i);
  const scopes = [
    { scope: "VN", name: "Cả nước", indices: all },
    ...touched.map((p) => ({
      scope: structure.provinces[p]!.code,
      name: `${KIND_LABELS[structure.provinces[p]!.kind]} ${structure.provinces[p]!.name}`,
      indices: structure.communesOf[p]!,
    })),
  ];
  const before = figuresBy(kind, snapshot, structure, asOf, []);
  const then = figuresBy(kind, snapshot, after, asOf, own);
  return scopes.map(({ scope, name, indices }) => ({
    scope,
    name,
    before: before(scope, indices),
    after: then(scope, indices),
  }));
}

/** Figures of one scope after the other; what they share is computed once. */
function figuresBy(
  kind: ImportKind,
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  added: readonly LedgerRow[],
): (scope: string, indices: readonly number[]) => Figures {
  const all = structure.communes.map((_, i) => i);
  if (kind === "staffing" || kind === "reinforcements") {
    const columns = communeColumns(snapshot, structure, { asOf, norm: "in-force" }, all);
    return (_, indices): Figures => {
      const totals = totalsOf(columns, indices);
      if (kind === "reinforcements") {
        return { units: totals.units, reinforcement: totals.reinforcement };
      }
      const { units, reported, strength, chiefs, deputies, officers, shortfall } = totals;
      return { units, reported, strength, chiefs, deputies, officers, shortfall };
    };
  }
  if (kind === "headquarters") {
    return (_, indices) => ladderFigures(snapshot, structure, asOf, indices);
  }
  if (kind === "sources") return bodyFigures(snapshot, asOf, added);
  if (kind === "marks") return (_, indices) => markFigures(structure, asOf, indices);
  return registerFigures(kind, snapshot, structure, added);
}

function ladderFigures(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  indices: readonly number[],
): Figures {
  const columns = ladderColumns(snapshot, structure, asOf, indices);
  const known = (list: readonly unknown[]) => list.filter((one) => one !== null).length;
  const completed = (list: readonly unknown[]) => list.filter((one) => one === "completed").length;
  return {
    units: indices.length,
    reported: known(columns.headquarters),
    "headquarters.completed": completed(columns.headquarters),
    "housing.completed": completed(columns.housing),
    vehicles: columns.vehicles.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  };
}

function provincesTouched(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  rows: readonly LedgerRow[],
): number[] {
  const codes = new Set(rows.map(({ row }) => provinceOfRow(snapshot, structure, row)));
  const indices = [...codes].flatMap((code) => structure.indexOf.get(code ?? "") ?? []);
  return indices.sort((a, b) => a - b);
}

/** The structure as it would be with the rows; what they do not touch is shared. */
function withRows(structure: StructureSnapshot, rows: readonly LedgerRow[]): StructureSnapshot {
  const of = (list: keyof BatchRows) =>
    rows.filter((row) => row.list === list).map(({ row }) => row);
  const ladder = (name: string) => of("ladders").filter((row) => row.ladder === name);
  return {
    ...structure,
    staffing: withReports(structure, of("staffing")),
    headquarters: withSteps(
      structure.headquarters,
      ladder("headquarters") as unknown as LadderRow[],
    ),
    housing: withSteps(structure.housing, ladder("housing") as unknown as LadderRow[]),
    vehicles: withSteps(structure.vehicles, of("vehicles") as unknown as VehicleRow[]),
    marks: withMarks(structure.marks, of("marks") as unknown as MarkRow[]),
    loans: withLoans(structure.loans, of("reinforcements") as unknown as ReinforcementRow[]),
  };
}

function withReports(
  { staffing, communes, indexOf }: StructureSnapshot,
  rows: readonly Row[],
): StructureSnapshot["staffing"] {
  if (rows.length === 0) return staffing;
  const dates = [...new Set([...staffing.dates, ...rows.map(({ asOf }) => asOf as string)])].sort();
  const size = dates.length * communes.length;
  const matrix = {
    dates,
    chiefs: new Int16Array(size).fill(NO_REPORT),
    deputies: new Int16Array(size).fill(NO_REPORT),
    officers: new Int16Array(size).fill(NO_REPORT),
    document: new Uint16Array(size),
    batch: new Uint16Array(size),
  };
  const lineOf = new Map(dates.map((date, i) => [date, i * communes.length]));
  staffing.dates.forEach((date, i) => {
    const [from, to] = [i * communes.length, (i + 1) * communes.length];
    for (const role of ["chiefs", "deputies", "officers"] as const) {
      matrix[role].set(staffing[role].subarray(from, to), lineOf.get(date)!);
    }
    matrix.document.set(staffing.document.subarray(from, to), lineOf.get(date)!);
  });
  for (const row of rows) {
    const cell = lineOf.get(row.asOf as string)! + indexOf.get(row.code as string)!;
    for (const role of ["chiefs", "deputies", "officers"] as const) {
      matrix[role][cell] = row[role] as number;
    }
  }
  return matrix;
}

function withSteps<Row extends { code: string; asOf: string }, Held extends Row>(
  steps: Map<string, Held[]>,
  rows: readonly Row[],
): Map<string, Held[]> {
  if (rows.length === 0) return steps;
  const merged = new Map(steps);
  for (const row of rows) {
    const others = (merged.get(row.code) ?? []).filter(({ asOf }) => asOf !== row.asOf);
    const all = [...others, row as Held];
    merged.set(
      row.code,
      all.sort((a, b) => (a.asOf < b.asOf ? -1 : 1)),
    );
  }
  return merged;
}

function withMarks(
  marks: StructureSnapshot["marks"],
  rows: readonly MarkRow[],
): StructureSnapshot["marks"] {
  const merged = new Map(marks);
  for (const row of rows) {
    const others = (merged.get(row.code) ?? []).filter(
      (known) => keyOf("marks", known) !== keyOf("marks", row),
    );
    merged.set(row.code, [...others, { ...row, batch: 0 }]);
  }
  return merged;
}

function withLoans(
  loans: StructureSnapshot["loans"],
  rows: readonly ReinforcementRow[],
): StructureSnapshot["loans"] {
  if (rows.length === 0) return loans;
  const ids = new Set(rows.map(({ id }) => id));
  const merged = new Map(
    [...loans].map(([code, list]) => [code, list.filter(({ id }) => !ids.has(id))]),
  );
  for (const row of rows) {
    merged.set(row.code, [...(merged.get(row.code) ?? []), { ...row, batch: 0 }]);
  }
  return merged;
}
