import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { Unit } from "../../server/units/schema.ts";

/** One unit and its place in the columns of a frame. */
export interface UnitRow {
  unit: Unit;
  frame: CoverageFrame;
  /** Index in every column of `frame`. */
  index: number;
}

/**
 * Rows of a frame, in its order.
 *
 * @param units The units of the frame's structure and level: the order of `frame.codes`.
 * @param within Province the rows are kept to; of provinces themselves all are given.
 */
export function unitRows(
  frame: CoverageFrame,
  units: readonly Unit[],
  within: string | undefined,
): UnitRow[] {
  const rows = units.map((unit, index) => ({ unit, frame, index }));
  if (within === undefined || frame.level === "province") return rows;
  return rows.filter((row) => row.unit.parent === within);
}
