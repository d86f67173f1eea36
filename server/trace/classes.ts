import { TOUCHES_FROM_KM } from "../reinforcement/border.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { provinceState, totalsOf } from "../staffing/totals.ts";
import type { Unit } from "../units/schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { REGISTERS } from "./register.ts";
import { type Staffed, staffed } from "./staffing.ts";

/** What a unit of either level is read from. */
interface Figures {
  unit: Unit;
  state: UnitState;
  strength: number | null;
  required: number | null;
  shortfall: number | null;
  /** Posts that the norm counts; of a province those that make up its minimums. */
  counted: number | null;
  /** Places of its communes in the columns. */
  places: number[];
  isProvince: boolean;
}

interface Reading {
  value: number | null;
  state: UnitState;
}

/** Whether a unit is counted by "5-7", "-4", "8-", "-" for any, or by a state. */
function isWanted({ value, state }: Reading, member: string): boolean {
  if (UNIT_STATES.some((each) => each === member)) return state === member;
  if (state !== "reported" || value === null) return false;
  const [from, to] = member.split("-");
  return value >= Number(from || 0) && (!to || value < Number(to) + 1);
}

/** Indicators that the map's legend has classes of. */
export const CLASS_INDICATORS = [
  "strength",
  "per_10k",
  "per_100km2",
  "per_border_km",
  "norm_share",
  "shortfall",
] as const;

const borderKm = ({ borderKm }: Unit) => borderKm.china + borderKm.laos + borderKm.cambodia;

/** The value of the map's indicator, as the legend counts it: see `readIndicator` of the web. */
function readingOf(indicator: string, figures: Figures): Reading {
  const { unit, state, strength, required, shortfall, counted } = figures;
  if (strength === null) return { value: null, state };
  const over = (times: number, base: number, reason: UnitState): Reading =>
    base > 0 ? { value: (strength * times) / base, state } : { value: null, state: reason };
  const out: Reading = { value: null, state: "not_applicable" };
  switch (indicator) {
    case "per_10k":
      return over(10_000, unit.population ?? 0, "not_reported");
    case "per_100km2":
      return over(100, unit.areaKm2, "not_applicable");
    case "per_border_km":
      return borderKm(unit) < TOUCHES_FROM_KM ? out : over(1, borderKm(unit), "not_applicable");
    case "norm_share": {
      if (!required || counted === null) return out;
      return { value: Math.floor((counted * 100) / required), state };
    }
    case "shortfall":
      return shortfall === null ? out : { value: shortfall, state };
    default:
      return { value: strength, state };
  }
}

function communesOf({ structure, indices }: Question, { columns }: Staffed): Figures[] {
  return indices.map((i, place) => ({
    unit: structure.communes[i]!,
    state: columns.state[place]!,
    strength: columns.strength[place]!,
    required: columns.required[place]!,
    shortfall: columns.shortfall[place]!,
    counted: columns.counted[place]!,
    places: [place],
    isProvince: false,
  }));
}

function provincesOf({ structure, indices }: Question, { columns }: Staffed): Figures[] {
  const places = new Map<number, number[]>();
  indices.forEach((i, place) => {
    const province = structure.provinceOf[i]!;
    places.set(province, [...(places.get(province) ?? []), place]);
  });
  return [...places].map(([province, own]) => {
    const totals = totalsOf(columns, own);
    const isJudged = totals.judged > 0;
    return {
      unit: structure.provinces[province]!,
      state: provinceState(totals),
      strength: totals.reported === 0 ? null : totals.strength,
      required: isJudged ? totals.required : null,
      shortfall: isJudged ? totals.shortfall : null,
      counted: isJudged ? totals.required - totals.shortfall : null,
      places: own,
      isProvince: true,
    };
  });
}

/**
 * Units of a class or state of the map's legend: `commune.strength.5-7`, `province.per_10k.late`. A row of
 * a province stands for those of its communes.
 */
export function traceClass(question: Question, member: string): Behind {
  const [level = "", indicator = "", ...rest] = member.split(".");
  const known = staffed(question);
  const all = level === "province" ? provincesOf(question, known) : communesOf(question, known);
  const kept = all.flatMap((figures) => {
    const reading = readingOf(indicator, figures);
    return rest[0] === "all" || isWanted(reading, rest.join(".")) ? [{ figures, reading }] : [];
  });
  const isJudging = indicator === "norm_share" || indicator === "shortfall";
  return counted({
    rows: kept.map(({ figures, reading }): RowBehind => {
      if (!figures.isProvince) return known.rowAt(figures.places[0]!, 1);
      const { unit, strength, required, shortfall } = figures;
      const values = { strength, required, shortfall, state: reading.state };
      return { list: "unit", unit, counts: 1, values };
    }),
    norms: isJudging ? known.norms : undefined,
    documents: [REGISTERS[question.structure.id]],
    under: kept.flatMap(({ figures: { isProvince, places } }) => [
      ...(isProvince ? places.map((place) => known.rowAt(place, 0)) : []),
      ...places.flatMap(known.underAt),
    ]),
  });
}
