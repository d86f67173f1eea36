import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { type Level, UNIT_STATES, type UnitState } from "../schema.ts";
import { type LadderColumns, ladderColumns } from "./commune-columns.ts";
import { type HeadquartersFrame, RUNGS, type Rung } from "./schema.ts";

/** A headquarters query with every default filled in. */
export interface HeadquartersFrameQuery {
  asOf: string;
  level: Level;
  /** Index of the province to stay within. */
  within?: number;
}

/** One frame: how far the headquarters, housing and vehicles of every unit have come on a date. */
export function headquartersFrame(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { asOf, level, within }: HeadquartersFrameQuery,
): HeadquartersFrame {
  const indices =
    within === undefined ? [...structure.communes.keys()] : structure.communesOf[within]!;
  const columns = ladderColumns(snapshot, structure, asOf, indices);
  const { counted: _, ...summary } = summaryOf(columns);
  const frame = {
    generation: snapshot.id,
    structure: structure.id,
    level,
    asOf,
    demo: columns.demo,
    summary,
  };
  if (level === "province") return { ...frame, ...provinceLevel(structure, columns, within) };
  const { state, headquarters, housing, vehicles } = columns;
  const codes = indices.map((i) => structure.communes[i]!.code);
  return { ...frame, codes, state, headquarters, housing, vehicles };
}

function provinceLevel(structure: StructureSnapshot, columns: LadderColumns, within?: number) {
  const rows: number[][] = structure.provinces.map(() => []);
  columns.indices.forEach((i, row) => {
    rows[structure.provinceOf[i]!]!.push(row);
  });
  const provinces = within === undefined ? [...structure.provinces.keys()] : [within];
  const summaries = provinces.map((province) => summaryOf(columns, rows[province]!));
  return {
    codes: provinces.map((province) => structure.provinces[province]!.code),
    state: summaries.map(provinceState),
    vehicles: summaries.map(({ vehicles, counted }) => (counted === 0 ? null : vehicles)),
    units: summaries.map(({ states }) => states.reported),
    completed: summaries.map(({ headquarters }) => headquarters.completed),
    housingCompleted: summaries.map(({ housing }) => housing.completed),
    withVehicle: summaries.map(({ withVehicle }) => withVehicle),
  };
}

function summaryOf(columns: LadderColumns, rows: Iterable<number> = columns.indices.keys()) {
  const summary = {
    units: 0,
    states: zeros<UnitState>(UNIT_STATES),
    headquarters: zeros<Rung>(RUNGS),
    housing: zeros<Rung>(RUNGS),
    withVehicle: 0,
    vehicles: 0,
    /** Communes with a known number of vehicles. */
    counted: 0,
  };
  for (const row of rows) {
    summary.units++;
    summary.states[columns.state[row]!]++;
    const rung = columns.headquarters[row];
    if (rung) summary.headquarters[rung]++;
    const housing = columns.housing[row];
    if (housing) summary.housing[housing]++;
    const vehicles = columns.vehicles[row] ?? null;
    if (vehicles === null) continue;
    summary.counted++;
    summary.vehicles += vehicles;
    if (vehicles > 0) summary.withVehicle++;
  }
  return summary;
}

/** `reported` as soon as one headquarters is known. */
function provinceState({ units, states }: { units: number; states: Record<UnitState, number> }) {
  if (states.reported > 0) return "reported";
  if (units > 0 && states.dissolved === units) return "dissolved";
  return states.not_applicable === units ? "not_applicable" : "not_reported";
}

const zeros = <T extends string>(keys: readonly T[]) =>
  Object.fromEntries(keys.map((key) => [key, 0])) as Record<T, number>;
