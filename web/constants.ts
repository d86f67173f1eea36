import type { Neighbour, Structure, UnitState } from "../server/schema.ts";

// The web takes types from the server, never code: its schemas would bring their library along.

/** The six states in the order of legends. A state left out or misspelt does not compile. */
export const UNIT_STATES = [
  "reported",
  "zero",
  "late",
  "not_reported",
  "not_applicable",
  "dissolved",
] as const satisfies readonly UnitState[];

/** State → its place in `UNIT_STATES`. */
export const STATE_INDEX = Object.fromEntries(UNIT_STATES.map((state, i) => [state, i])) as Record<
  UnitState,
  number
>;

/** Neighbours along the land border, north to south. */
export const NEIGHBOURS = ["china", "laos", "cambodia"] as const satisfies readonly Neighbour[];

/** The structure in force now: figures of earlier days can be looked at in its units. */
export const STRUCTURE_NOW: Structure = "2026";
