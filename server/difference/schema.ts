import { z } from "@hono/zod-openapi";
import { BATCH_KINDS } from "../ledger/rows.ts";
import { IsoDate, Level, ProvinceCode, ReadQuery, Structure, UnitState } from "../schema.ts";

const Count = z.number().int();
const MaybeCount = z.number().int().nullable();
const GenerationId = ReadQuery.shape.generation;

/** A batch of the ledger as a reader needs it. */
export const BatchAnswer = z.object({
  seq: Count,
  id: z.string(),
  kind: z.enum(BATCH_KINDS),
  who: z.string(),
  receivedAt: z.string(),
  remark: z.string(),
  rows: Count,
  withdrawn: z.boolean(),
});

/** The generations one can go back to. */
export const GenerationsAnswer = z.object({
  /** The one in force. */
  generation: z.string(),
  /** The newest publication first. */
  generations: z.array(
    z.object({
      id: z.string(),
      publishedAt: z.string(),
      dataAsOf: z.string(),
      demo: z.boolean(),
      /** Batches that the kept generation before did not know; all of them in the oldest. */
      added: z.array(BatchAnswer),
      /** Batches that the one before showed and this one no longer does. */
      withdrawn: z.array(BatchAnswer),
    }),
  ),
});

export type GenerationsAnswer = z.infer<typeof GenerationsAnswer>;

export const DifferenceQuery = z.object({
  /** Generations to compare; either one defaults to `generation`, and that to the newest. */
  from: GenerationId,
  to: GenerationId,
  generation: GenerationId,
  /** Dates to compare; either one defaults to `asOf`, and that to the newest figures. */
  fromDate: IsoDate.optional(),
  toDate: IsoDate.optional(),
  asOf: IsoDate.optional(),
  level: Level.default("commune"),
  within: ProvinceCode.optional(),
  /** Units to tell it in; by default those in force on the later date. Earlier figures are carried over. */
  structure: Structure.optional(),
});

/** Posts of a unit by role, null while unknown; loans are always known. */
const Posts = z.object({
  strength: MaybeCount,
  chiefs: MaybeCount,
  deputies: MaybeCount,
  officers: MaybeCount,
  reinforcement: MaybeCount,
});
const Side = Posts.extend({
  state: UnitState,
  /** Province only: communes with a figure. */
  reported: Count.optional(),
});

/** Where a change came from: the rows of a batch under a document. */
const Reason = z.object({ batch: Count, document: z.string(), withdrawn: z.boolean() });

export const ChangedUnit = z.object({
  code: z.string(),
  name: z.string(),
  parent: z.string().nullable(),
  before: Side,
  after: Side,
  /** after − before; null where either is unknown. */
  change: Posts,
  why: z.array(Reason),
});
export type ChangedUnit = z.infer<typeof ChangedUnit>;

const Totals = z.object({
  strength: Count,
  chiefs: Count,
  deputies: Count,
  officers: Count,
  reinforcement: Count,
});
const Point = z.object({
  generation: z.string(),
  publishedAt: z.string(),
  asOf: z.string(),
  /** Its figures come from the units of an earlier structure. */
  carried: z.boolean(),
});

export const DifferenceAnswer = z.object({
  /** The newer generation of the two. */
  generation: z.string(),
  from: Point,
  to: Point,
  structure: Structure,
  level: Level,
  within: z.string().nullable(),
  demo: z.boolean(),
  /** Units with another figure, with one where there was none, or the other way round; by code. */
  units: z.array(ChangedUnit),
  summary: z.object({
    /** Units looked at. */
    units: Count,
    changed: Count,
    /** With more posts than before, with fewer, and with the same or none, roles or loans differing. */
    gained: Count,
    lost: Count,
    moved: Count,
    /** Figure known after and not before, and the other way round. */
    appeared: Count,
    vanished: Count,
    /** Sums of all that was known, unassigned posts included. */
    before: Totals,
    after: Totals,
    change: Totals,
    /** Posts in the sums that stand in no unit, for a split has no declared shares. */
    unassigned: z.object({ before: Count, after: Count }),
  }),
  /** Batches named as reasons. */
  batches: z.array(BatchAnswer),
  documents: z.array(z.object({ id: z.string(), title: z.string() })),
});
export type DifferenceAnswer = z.infer<typeof DifferenceAnswer>;
