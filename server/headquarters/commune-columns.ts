import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { staffingOn } from "../staffing/state.ts";
import { latestOn } from "./rung.ts";
import type { Rung } from "./schema.ts";

/** One column a figure, one entry a commune; null means not reported, or no unit. */
export interface LadderColumns {
  indices: number[];
  state: UnitState[];
  headquarters: (Rung | null)[];
  housing: (Rung | null)[];
  vehicles: (number | null)[];
  demo: boolean;
}

/**
 * How far headquarters and housing of communes have come on a date. A step holds until the next, so
 * nothing is ever late: the state is `reported` where the rung of the headquarters is known,
 * `not_reported` where it is not, and `not_applicable` or `dissolved` as for the strength.
 */
export function ladderColumns(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  asOf: string,
  indices: readonly number[],
): LadderColumns {
  const staffing = staffingOn(structure, asOf, indices);
  const columns: LadderColumns = {
    indices: [...indices],
    state: [],
    headquarters: [],
    housing: [],
    vehicles: [],
    demo: false,
  };
  for (const i of indices) {
    const { code } = structure.communes[i]!;
    const staffed = UNIT_STATES[staffing.state[i]!]!;
    const isDue = staffed !== "not_applicable" && staffed !== "dissolved";
    const on = <T extends { asOf: string; document: string }>(rows: Map<string, T[]>) => {
      const latest = isDue ? latestOn(rows.get(code), asOf) : undefined;
      if (latest) columns.demo ||= snapshot.documents.get(latest.document)?.demo ?? false;
      return latest;
    };
    const rung = on(structure.headquarters)?.rung ?? null;
    columns.state.push(isDue ? (rung === null ? "not_reported" : "reported") : staffed);
    columns.headquarters.push(rung);
    columns.housing.push(on(structure.housing)?.rung ?? null);
    columns.vehicles.push(on(structure.vehicles)?.count ?? null);
  }
  return columns;
}
