import { z } from "@hono/zod-openapi";
import { Rung } from "../headquarters/schema.ts";
import { Norm, NormChoice } from "../norms/schema.ts";
import { Loan, Source } from "../reinforcement/schema.ts";
import { Document, ReadQuery, Structure, UnitKind, UnitState } from "../schema.ts";
import { CoverageSummary } from "../staffing/schema.ts";
import { Unit } from "./schema.ts";

export const CardQuery = ReadQuery.extend({
  structure: Structure.optional(),
  norm: NormChoice.default("in-force"),
});

const MaybeCount = z.number().int().nullable();
const Reference = z.object({
  code: z.string(),
  structure: Structure,
  name: z.string(),
  kind: UnitKind,
  parent: z.string().nullable(),
});

/** A unit of another structure, with where it lay: names, for a district is no unit of the product. */
const Relative = Reference.extend({
  part: z.enum(["full", "partial"]),
  /** Of the structure of 2021, "" where it had none. */
  district: z.string(),
  province: z.string(),
});

const LadderShare = z
  .object({ known: z.number().int(), completed: z.number().int(), document: z.string() })
  .nullable();

/** What one norm says of this unit. */
export const Judgement = z.object({
  norm: z.string(),
  role: Norm.shape.role,
  min: z.number().int(),
  max: MaybeCount,
  due: z.string().nullable(),
  /** `not_due`: in force but its due date has not come. `unknown`: no figure to judge. */
  verdict: z.enum(["met", "below", "above", "not_due", "unknown"]),
  shortfall: MaybeCount,
  authority: z.string(),
  document: z.string(),
});

/** Everything about one unit on one date; every figure names its document. */
export const UnitCard = z.object({
  generation: z.string(),
  asOf: z.string(),
  structure: Structure,
  demo: z.boolean(),
  unit: Unit,
  state: UnitState,
  /** Null when nothing is known; for a province, the sums of its communes. */
  staffing: z
    .object({
      /** Date of the report these figures come from. */
      reportedFor: z.string(),
      strength: z.number().int(),
      chiefs: z.number().int(),
      deputies: z.number().int(),
      officers: z.number().int(),
      document: z.string(),
    })
    .nullable(),
  /**
   * The unit was not there yet: its figures are sums over the units of 2021 that were due to report and
   * that it holds a part of. With fewer known than parts there is no sum, and posts are at least so many.
   */
  carried: z
    .object({
      parts: z.number().int(),
      known: z.number().int(),
      atLeast: z.number().int(),
      /** Province only: posts in its sum that stand in no commune, for a split has no shares yet. */
      unassigned: z.number().int(),
    })
    .nullable(),
  reinforcement: z.number().int(),
  /** strength + reinforcement; null while strength is unknown. */
  effective: MaybeCount,
  required: MaybeCount,
  shortfall: MaybeCount,
  judgements: z.array(Judgement),
  /**
   * Oldest first; a gap is a missing row, never a zero. Of a unit of 2026 it begins with what its parts
   * reported before, carried over, on dates on which every part was known.
   */
  history: z.array(
    z.object({
      asOf: z.string(),
      chiefs: z.number().int(),
      deputies: z.number().int(),
      officers: z.number().int(),
      reinforcement: z.number().int(),
      document: z.string(),
    }),
  ),
  loans: z.array(Loan),
  /** Loans that are agreed and begin after the date. */
  planned: z.array(Loan),
  sources: z.array(Source),
  headquarters: z.array(z.object({ asOf: z.string(), rung: Rung, document: z.string() })),
  housing: z.array(z.object({ asOf: z.string(), rung: Rung, document: z.string() })),
  vehicles: z
    .object({ asOf: z.string(), count: z.number().int(), document: z.string() })
    .nullable(),
  /** Province only: units whose rung is known, and those at the top. Null where none is known. */
  ladders: z.object({ headquarters: LadderShare, housing: LadderShare }).nullable(),
  /** Documents behind people, area and land border; no people, no document. */
  ground: z.object({ population: z.string().nullable(), area: z.string(), border: z.string() }),
  /** What stewards marked a commune as. */
  marks: z.array(
    z.object({
      mark: z.enum(["complex", "border"]),
      from: z.string(),
      until: z.string().nullable(),
      document: z.string(),
    }),
  ),
  /** Units that share a boundary, longest shared first is not promised: sorted by code. */
  neighbours: z.array(Reference),
  /** Communes of 2021 that became this one, or what this one became. */
  predecessors: z.array(Relative),
  successors: z.array(Relative),
  /** Province only: totals over its communes. */
  summary: CoverageSummary.nullable(),
  documents: z.array(Document),
});
export type UnitCard = z.infer<typeof UnitCard>;
