import type { UnitState } from "../../server/schema.ts";
import { classOf, type LowerBounds } from "../coverage/classes.ts";
import type { StepReading } from "./readings.ts";

/** Quarters of the way: ≤ 24, 25–49, 50–74, ≥ 75 percent. */
export const SHARE_BOUNDS: LowerBounds = [25, 50, 75];

/** How many of a province's units with a known step have come to the end of the ladder. */
export interface ProvinceShare {
  code: string;
  done: number;
  known: number;
  /** Whole percent, rounded down so that 100 means all; null when nothing is known. */
  percent: number | null;
  state: UnitState;
}

/**
 * @param provinces Codes in the order wanted.
 * @param parents Province of the unit of each reading.
 * @param firstDone The lowest step that counts as done.
 */
export function provinceShares(
  provinces: readonly string[],
  readings: readonly StepReading[],
  parents: readonly (string | null)[],
  firstDone: number,
): ProvinceShare[] {
  const groups = new Map<string, StepReading[]>(provinces.map((code) => [code, []]));
  readings.forEach((reading, i) => {
    groups.get(parents[i] ?? "")?.push(reading);
  });
  return [...groups].map(([code, own]) => {
    const steps = own.flatMap(({ step }) => (step === null ? [] : [step]));
    const done = steps.filter((step) => step >= firstDone).length;
    const known = steps.length;
    const percent = known === 0 ? null : Math.floor((done * 100) / known);
    return { code, done, known, percent, state: stateOf(own, known) };
  });
}

function stateOf(readings: readonly StepReading[], known: number): UnitState {
  if (known > 0) return "reported";
  const all = (state: UnitState) => readings.every((reading) => reading.state === state);
  if (readings.length > 0 && all("dissolved")) return "dissolved";
  return all("not_applicable") ? "not_applicable" : "not_reported";
}

/** Provinces in each class of `SHARE_BOUNDS`, and those without a share by state. */
export function countShares(shares: readonly ProvinceShare[]) {
  const classes = new Array<number>(SHARE_BOUNDS.length + 1).fill(0);
  const states = new Map<UnitState, number>();
  for (const { percent, state } of shares) {
    if (percent !== null) classes[classOf(percent, SHARE_BOUNDS)]!++;
    else states.set(state, (states.get(state) ?? 0) + 1);
  }
  return { classes, states };
}
