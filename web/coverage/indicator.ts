import type { UnitState } from "../../server/schema.ts";
import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import { STATE_INDEX, UNIT_STATES } from "../constants.ts";
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
 * - `norm_share`: percent of the minimum, rounded down so that 100 always means met; a norm for a role
 *   counts the posts of that role alone. Of a province `(required − shortfall) ÷ required`, so that no
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
  const value = measure(indicator, frame, index, baseOf(indicator, unit));
  if (value >= 0) return { value, state: frame.state[index]! };
  return { value: null, state: REASONS[value] ?? frame.state[index]! };
}

/** What all units of a frame show, in its order. */
export interface Readings {
  /** NaN where there is no value. */
  values: Float64Array;
  /** Indices in `UNIT_STATES`. */
  states: Uint8Array;
}

/**
 * `readIndicator` for every unit, without an object each: a date that plays reads ten thousand.
 *
 * @param units  In the order of the frame; not looked at for what needs no base.
 */
export function readAll(
  indicator: Indicator,
  frame: CoverageFrame,
  units: readonly Unit[],
): Readings {
  const count = frame.codes.length;
  const readings = {
    values: new Float64Array(count).fill(Number.NaN),
    states: new Uint8Array(count),
  };
  const bases = needsUnits(indicator) ? basesOf(indicator, units) : undefined;
  for (let i = 0; i < count; i++) {
    const value = measure(indicator, frame, i, bases ? bases[i]! : 0);
    if (value >= 0) {
      readings.values[i] = value;
      readings.states[i] = STATE_INDEX[frame.state[i]!];
    } else {
      readings.states[i] = STATE_INDEX[REASONS[value] ?? frame.state[i]!];
    }
  }
  return readings;
}

/** One unit's part of all readings. */
export function readingAt({ values, states }: Readings, index: number): Reading {
  const value = values[index]!;
  return { value: Number.isNaN(value) ? null : value, state: UNIT_STATES[states[index]!]! };
}

/** What a unit's posts are divided by; 0 where it has none. */
const BASES = {
  per_10k: (unit: Unit) => unit.population ?? 0,
  per_100km2: (unit: Unit) => unit.areaKm2,
  per_border_km: (unit: Unit) => {
    const km = borderKmOf(unit);
    return km < LEAST_BORDER_KM ? 0 : km;
  },
} satisfies Partial<Record<Indicator, (unit: Unit) => number>>;
type Rate = keyof typeof BASES;

/** Whether an indicator asks for the units' people, area or border. */
export const needsUnits = (indicator: Indicator): indicator is Rate => indicator in BASES;

const baseOf = (indicator: Indicator, unit: Unit): number =>
  needsUnits(indicator) ? BASES[indicator](unit) : 0;

const basesByUnits = new WeakMap<readonly Unit[], Partial<Record<Rate, Float64Array>>>();

/** The bases of all units, looked up once a list. */
function basesOf(indicator: Rate, units: readonly Unit[]): Float64Array {
  const known = basesByUnits.get(units) ?? {};
  basesByUnits.set(units, known);
  known[indicator] ??= new Float64Array(units.map(BASES[indicator]));
  return known[indicator];
}

/** Column of the posts that the choice of norm counts: those of one role, or all. */
function countedPosts({ norm, strength, chiefs, deputies, officers }: CoverageFrame) {
  const role = norm.norms.find(({ id }) => id === norm.choice)?.role ?? "total";
  return { total: strength, chief: chiefs, deputy: deputies, officer: officers }[role];
}

/** No value, for the reason that the frame's state tells. */
const UNKNOWN = -1;
const NO_POPULATION = -2;
const NO_BORDER_OR_NORM = -3;

/** States that a missing value gives a unit, whatever the frame says. */
const REASONS: Record<number, UnitState> = {
  [NO_POPULATION]: "not_reported",
  [NO_BORDER_OR_NORM]: "not_applicable",
};

/** The value of an indicator, never below zero, or one of the reasons for having none. */
function measure(indicator: Indicator, frame: CoverageFrame, index: number, base: number): number {
  const strength = frame.strength[index] ?? UNKNOWN;
  if (strength === UNKNOWN) return UNKNOWN;
  switch (indicator) {
    case "strength":
      return strength;
    case "per_10k":
      return base > 0 ? (strength * 10_000) / base : NO_POPULATION;
    case "per_100km2":
      return (strength * 100) / base;
    case "per_border_km":
      return base > 0 ? strength / base : NO_BORDER_OR_NORM;
    case "norm_share": {
      const required = frame.required[index];
      const shortfall = frame.shortfall[index];
      if (!required || shortfall === null || shortfall === undefined) return NO_BORDER_OR_NORM;
      const met =
        frame.level === "province" ? required - shortfall : (countedPosts(frame)[index] ?? 0);
      return Math.floor((met * 100) / required);
    }
    case "shortfall":
      return frame.shortfall[index] ?? NO_BORDER_OR_NORM;
  }
}
