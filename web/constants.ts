import type { Neighbour, UnitState } from "../server/schema.ts";

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

/** Neighbours along the land border, north to south. */
export const NEIGHBOURS = ["china", "laos", "cambodia"] as const satisfies readonly Neighbour[];
