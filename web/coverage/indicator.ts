import type { UnitState } from "../../server/schema.ts";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import type { Indicator } from "../url-state.ts";

/** What one unit shows on the map: a number or none, and why. */
export interface Reading {
  value: number | null;
  state: UnitState;
}

/** A border shorter than this does not make a border commune (DESIGN: "border commune"). */
const LEAST_BORDER_KM = 0.3;

/** Kilometres of land border with all neighbours. */
export const borderKmOf = (unit: Unit): number =>
  unit.borderKm.china + unit.borderKm.laos + unit.borderKm.cambodia;

/**
 * Value of an indicator for the unit at `index` of the frame.
 *
 * - `strength`: posts filled.
 * - `per_10k`: posts per 10,000 people; `not_reported` where the register has no population.
 * - `per_100km2`: posts per 100 km².
 * - `per_border_km`: posts per kilometre of land border; `not_applicable` below 0.3 km.
 * - `norm_share`: percent of the minimum, rounded down so that 100 always means met. Of a province `(required − shortfall) ÷ required`, so that no
 *   surplus of one commune hides the gap of another. `not_applicable` where no minimum applies.
 * - `shortfall`: posts missing to the minimum; `not_applicable` where none applies.
 *
 * A `late` unit keeps its last known value and its state.
 */
export function readIndicator(
  indicator: Indicator,
  frame: CoverageFrame,
  index: number,
  unit: Unit,
): Reading {
  const state = frame.state[index]!;
  const strength = frame.strength[index] ?? null;
  if (strength === null) return { value: null, state };
  switch (indicator) {
    case "strength":
      return { value: strength, state };
    case "per_10k":
      if (!unit.population) return { value: null, state: "not_reported" };
      return { value: (strength * 10_000) / unit.population, state };
    case "per_100km2":
      return { value: (strength * 100) / unit.areaKm2, state };
    case "per_border_km": {
      const km = borderKmOf(unit);
      if (km < LEAST_BORDER_KM) return { value: null, state: "not_applicable" };
      return { value: strength / km, state };
    }
    case "norm_share": {
      const required = frame.required[index];
      const shortfall = frame.shortfall[index];
      if (!required || shortfall === null || shortfall === undefined) {
        return { value: null, state: "not_applicable" };
      }
      const met = frame.level === "province" ? required - shortfall : strength;
      return { value: Math.floor((met * 100) / required), state };
    }
    case "shortfall": {
      const shortfall = frame.shortfall[index] ?? null;
      return shortfall === null
        ? { value: null, state: "not_applicable" }
        : { value: shortfall, state };
    }
  }
}
