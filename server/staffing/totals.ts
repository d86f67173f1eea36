import { UNIT_STATES, type UnitState } from "../schema.ts";
import type { CommuneColumns } from "./commune-columns.ts";
import type { CoverageSummary } from "./schema.ts";

/**
 * Totals over some communes. Sums hold known figures only, and the shortfall is summed commune by
 * commune: a surplus in one hides no gap in another.
 *
 * @param rows  Positions in the columns, all of them by default.
 */
export function totalsOf(
  columns: CommuneColumns,
  rows: Iterable<number> = columns.indices.keys(),
): CoverageSummary & { required: number } {
  const totals = {
    units: 0,
    states: Object.fromEntries(UNIT_STATES.map((state) => [state, 0])) as Record<UnitState, number>,
    reported: 0,
    judged: 0,
    meeting: 0,
    minimum: null as number | null,
    required: 0,
    shortfall: 0,
    strength: 0,
    chiefs: 0,
    deputies: 0,
    officers: 0,
    reinforcement: 0,
  };
  for (const row of rows) {
    totals.units++;
    totals.states[columns.state[row]!]++;
    totals.reinforcement += columns.reinforcement[row]!;
    const strength = columns.strength[row]!;
    if (strength === null) continue;
    totals.reported++;
    totals.strength += strength;
    totals.chiefs += columns.chiefs[row]!;
    totals.deputies += columns.deputies[row]!;
    totals.officers += columns.officers[row]!;
    totals.minimum = totals.minimum === null ? strength : Math.min(totals.minimum, strength);
    if (columns.meets[row] === null) continue;
    totals.judged++;
    totals.meeting += Number(columns.meets[row]);
    totals.required += columns.required[row]!;
    totals.shortfall += columns.shortfall[row]!;
  }
  return totals;
}

/**
 * State of a province by the states of its communes: `dissolved` or `not_applicable` when all of them
 * are so, `not_reported` when no figure is known, `late` when more than half of the known ones are
 * late, else `zero` when no post is filled and `reported` when some are.
 */
export function provinceState({
  units,
  states,
  reported,
  strength,
}: Pick<CoverageSummary, "units" | "states" | "reported" | "strength">): UnitState {
  if (units > 0 && states.dissolved === units) return "dissolved";
  if (states.not_applicable + states.dissolved === units) return "not_applicable";
  if (reported === 0) return "not_reported";
  if (states.late * 2 > reported) return "late";
  return strength === 0 ? "zero" : "reported";
}
