import { z } from "@hono/zod-openapi";
import { NormAnswer, NormChoice } from "../norms/schema.ts";
import { Level, ProvinceCode, ReadQuery, Structure, UnitState } from "../schema.ts";

export const CoverageQuery = ReadQuery.extend({
  level: Level.default("commune"),
  norm: NormChoice.default("in-force"),
  within: ProvinceCode.optional(),
  /**
   * Look at the units of another structure than the one in force on `asOf`: ended units are `dissolved`,
   * those that come later hold what was known then of the units they were made from.
   */
  structure: Structure.optional(),
});
export type CoverageQuery = z.infer<typeof CoverageQuery>;

const Count = z.number().int();
const MaybeCount = z.number().int().nullable();

/** Posts that no unit can claim yet, by role, in a province or ("VN") in the country. */
export const Unassigned = z.object({
  chiefs: Count,
  deputies: Count,
  officers: Count,
  reinforcement: Count,
});

/** Totals over the units of a frame; sums hold known figures only. */
export const CoverageSummary = z.object({
  units: Count,
  /** How many communes stand in each state; adds up to `units`. */
  states: z.record(UnitState, Count),
  /** Communes with a known strength: reported + zero + late. */
  reported: Count,
  /** Known communes that a minimum applies to. */
  judged: Count,
  /** Judged communes at or above their minimum. */
  meeting: Count,
  /** Smallest known strength; null when none is known. */
  minimum: MaybeCount,
  shortfall: Count,
  strength: Count,
  chiefs: Count,
  deputies: Count,
  officers: Count,
  reinforcement: Count,
  /** Carried frames only: posts in the sums above that stand in no unit, for a split has no shares yet. */
  unassigned: Unassigned.optional(),
});
export type CoverageSummary = z.infer<typeof CoverageSummary>;

/**
 * One frame: columns in the order of `codes`, which is the order of `/api/units` for the same
 * structure, level and scope. null means unknown, never zero.
 */
export const CoverageFrame = z.object({
  generation: z.string(),
  structure: Structure,
  level: Level,
  within: z.string().nullable(),
  asOf: z.string(),
  /** True when any figure in the frame is illustrative. */
  demo: z.boolean(),
  /** The units were not there yet: their figures are those of the units of 2021, carried over. */
  carried: z.boolean(),
  /** Codes of the units, in the order of `codes`, with a report whose document was taken back. */
  unsupported: z.array(z.string()),
  norm: NormAnswer,
  codes: z.array(z.string()),
  state: z.array(UnitState),
  strength: z.array(MaybeCount),
  chiefs: z.array(MaybeCount),
  deputies: z.array(MaybeCount),
  officers: z.array(MaybeCount),
  /** Posts on loan to the unit on the date. */
  reinforcement: z.array(Count),
  /** Minimum that applies: of the unit, or summed over the judged communes of a province. */
  required: z.array(MaybeCount),
  /** `max(0, required − strength)`, summed commune by commune in a province: no surplus hides a gap. */
  shortfall: z.array(MaybeCount),
  /** Commune level only: which of `norm.norms` judged the unit; null where none did. */
  rule: z.array(MaybeCount).optional(),
  /** Province level only (absent for communes): communes, known, judged, meeting, smallest strength. */
  units: z.array(Count).optional(),
  reported: z.array(Count).optional(),
  judged: z.array(Count).optional(),
  meeting: z.array(Count).optional(),
  minimum: z.array(MaybeCount).optional(),
  /**
   * Carried frames of communes only: units of 2021 that were due and went into it at least in part, how
   * many of them are known with their share, and the posts of those. A unit has a figure when all are.
   */
  parts: z.array(Count).optional(),
  known: z.array(Count).optional(),
  atLeast: z.array(Count).optional(),
  /** Carried frames only: where posts stand in no unit, for a split has no declared shares. */
  unassigned: z.array(Unassigned.extend({ province: z.string() })).optional(),
  summary: CoverageSummary,
});
export type CoverageFrame = z.infer<typeof CoverageFrame>;

/** What the timeline marks. */
export const TimelineAnswer = z.object({
  generation: z.string(),
  /** Dates with reported figures, ascending: the stops of the slider. */
  dates: z.array(z.string()),
  marks: z.array(
    z.object({
      date: z.string(),
      kind: z.enum(["document", "norm", "structure"]),
      /** Vietnamese text for people; documents and norms carry their id. */
      label: z.string(),
      id: z.string(),
    }),
  ),
});
export type TimelineAnswer = z.infer<typeof TimelineAnswer>;
