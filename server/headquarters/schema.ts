import { z } from "@hono/zod-openapi";
import { Level, ProvinceCode, ReadQuery, Structure, UnitState } from "../schema.ts";

/** The ladder of a headquarters, lowest rung first. Housing climbs the same rungs. */
export const RUNGS = [
  "no_land",
  "land_allotted",
  "site_cleared",
  "under_construction",
  "completed",
] as const;
export const Rung = z.enum(RUNGS);
export type Rung = z.infer<typeof Rung>;

export const HeadquartersQuery = ReadQuery.extend({
  level: Level.default("commune"),
  within: ProvinceCode.optional(),
});

const RungCounts = z.record(Rung, z.number().int());

/** Columns in the order of `codes`, the order of `/api/units`. */
export const HeadquartersFrame = z.object({
  generation: z.string(),
  structure: Structure,
  level: Level,
  asOf: z.string(),
  demo: z.boolean(),
  codes: z.array(z.string()),
  state: z.array(UnitState),
  /** Commune level: the rung, null when not reported. Absent for provinces. */
  headquarters: z.array(Rung.nullable()).optional(),
  housing: z.array(Rung.nullable()).optional(),
  /** Vehicles of the unit, or of all units of a province; null when not reported. */
  vehicles: z.array(z.number().int().nullable()),
  /** Province level only: units with a known rung, completed, with completed housing, with a vehicle. */
  units: z.array(z.number().int()).optional(),
  completed: z.array(z.number().int()).optional(),
  housingCompleted: z.array(z.number().int()).optional(),
  withVehicle: z.array(z.number().int()).optional(),
  summary: z.object({
    units: z.number().int(),
    states: z.record(UnitState, z.number().int()),
    headquarters: RungCounts,
    housing: RungCounts,
    withVehicle: z.number().int(),
    vehicles: z.number().int(),
  }),
});
export type HeadquartersFrame = z.infer<typeof HeadquartersFrame>;
