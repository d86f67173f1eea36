import type { HeadquartersFrame } from "../../server/headquarters/schema.ts";
import type { UnitState } from "../../server/schema.ts";
import { UNIT_STATES } from "../constants.ts";
import type { HeadquartersTheme } from "../url-state.ts";
import { RUNG_ORDER } from "./rung-shapes.ts";

/** How far one unit has come in a theme: its step from 0, or none, and why. */
export interface StepReading {
  step: number | null;
  state: UnitState;
}

/** Vehicles of the last step: this many and more. */
export const MOST_VEHICLES = 3;

/** Steps of a theme: the five rungs, or 0, 1, 2 and at least 3 vehicles. */
export const stepCount = (theme: HeadquartersTheme): number =>
  theme === "vehicles" ? MOST_VEHICLES + 1 : RUNG_ORDER.length;

/** The last step is what "completed" means in a theme; of vehicles it is having any. */
export const firstDoneStep = (theme: HeadquartersTheme): number =>
  theme === "vehicles" ? 1 : RUNG_ORDER.length - 1;

/**
 * Reads one theme of a commune-level frame, in its order. The frame's state is that of the
 * headquarters: housing and vehicles that are not known there are `not_reported`, no vehicle is `zero`.
 */
export function readSteps(frame: HeadquartersFrame, theme: HeadquartersTheme): StepReading[] {
  return frame.codes.map((_, i) => {
    const state = frame.state[i]!;
    if (state === "not_applicable" || state === "dissolved") return { step: null, state };
    if (theme === "vehicles") {
      const vehicles = frame.vehicles[i] ?? null;
      if (vehicles === null) return { step: null, state: "not_reported" };
      return {
        step: Math.min(vehicles, MOST_VEHICLES),
        state: vehicles === 0 ? "zero" : "reported",
      };
    }
    const rung = frame[theme]?.[i] ?? null;
    if (rung === null) return { step: null, state: "not_reported" };
    const late = theme === "headquarters" && state === "late";
    return { step: RUNG_ORDER.indexOf(rung), state: late ? "late" : "reported" };
  });
}

export interface StepCounts {
  /** Reported units on each step; late and zero ones count under their state. */
  steps: number[];
  /** With `states.reported` being the sum of `steps`, adds up to `units`. */
  states: Record<UnitState, number>;
  units: number;
}

/** What the legend counts: every unit once. */
export function countSteps(readings: readonly StepReading[], steps: number): StepCounts {
  const counts: StepCounts = {
    steps: new Array<number>(steps).fill(0),
    states: Object.fromEntries(UNIT_STATES.map((state) => [state, 0])) as StepCounts["states"],
    units: readings.length,
  };
  for (const { step, state } of readings) {
    counts.states[state]++;
    if (state === "reported" && step !== null) counts.steps[step]!++;
  }
  return counts;
}
