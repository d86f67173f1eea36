import { z } from "@hono/zod-openapi";
import { ScopeText } from "../indicators/schema.ts";
import { Norm, NormChoice } from "../norms/schema.ts";
import { Document, IsoDate, ReadQuery, Structure, UnitKind } from "../schema.ts";

/** Rows of one answer: a reader looks at some, a page at a time. */
export const TRACE_PAGE_ROWS = 200;

export const TraceQuery = ReadQuery.extend({
  /** Such as `strength`, `state.late`, `headquarters.completed`; see server/trace/figures.ts. */
  figure: z
    .string()
    .max(240)
    .regex(/^[a-z]\w*(\.[^\p{Cc}]+)?$/u, "expected the id of a figure"),
  scope: ScopeText.default("VN"),
  structure: Structure.optional(),
  norm: NormChoice.default("in-force"),
  /** Makes it a change: the generation it is held against; defaults to `generation`. */
  from: ReadQuery.shape.generation,
  /** Makes it a change: the date it is held against; defaults to `asOf`. */
  fromDate: IsoDate.optional(),
  /** Term of a plan, whose days decide which loans count, and the plan it takes the place of; see MODEL.md. */
  termFrom: IsoDate.optional(),
  termUntil: IsoDate.optional(),
  without: z.string().max(40).optional(),
  /** First row wanted, from 0. */
  offset: z
    .string()
    .regex(/^\d{1,6}$/, "expected a whole number")
    .default("0")
    .transform(Number),
});
export type TraceQuery = z.infer<typeof TraceQuery>;

/** What something is called in both languages; null where its id says it. */
const Name = z.object({ vi: z.string(), en: z.string() }).nullable();

/** Of a change, which of the two points of time or knowledge something is of. */
export const Side = z.enum(["before", "after"]);
export type Side = z.infer<typeof Side>;

/** A unit without the word for its kind, which each language says in its own place. */
const Bare = z.object({ kind: UnitKind, name: z.string() });

/** How much a batch or a document stands behind. */
const Supports = z.object({
  /** Rows of the figure. */
  behind: z.number().int(),
  /** Rows behind these rows, which are not listed. */
  under: z.number().int(),
});

/** One row of the ledger, of the gazetteer or of the installed boundaries behind a figure. */
export const TraceRow = z.object({
  /** Which list it stands in. */
  list: z.enum([
    "staffing",
    "reinforcement",
    "headquarters",
    "housing",
    "vehicles",
    "scheme",
    "no_unit",
    "observation",
    "training",
    "target",
    "request",
    "template",
    "norm",
    "allocation",
    "mark",
    "source_posts",
    "unit",
    "boundary",
    "indicator",
    "batch",
  ]),
  /** The unit it is about; null for a row about a whole scope. */
  unit: z
    .object({
      code: z.string(),
      structure: Structure,
      name: z.string(),
      place: z.string(),
      bare: Bare,
      province: Bare.nullable(),
    })
    .nullable(),
  /** Of a row that is an indicator. */
  name: Name,
  /** Date the row speaks of; null for the register of units. */
  asOf: z.string().nullable(),
  /** What the row gives to the figure: the sum of all rows is the value, or their smallest. */
  counts: z.number(),
  /** Of a change, which side the row is of; null of any other figure. */
  side: Side.nullable(),
  /** What stands in the row, by field. */
  values: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
  /** Id of its document; null where the row is none's, as in the register of units. */
  document: z.string().nullable(),
  /** Its document was taken back. */
  unsupported: z.boolean(),
  /** Number of its batch; null where it came in none. */
  batch: z.number().int().nullable(),
});
export type TraceRow = z.infer<typeof TraceRow>;

export const BatchWords = z.object({
  seq: z.number().int(),
  id: z.string(),
  kind: z.string(),
  who: z.string(),
  receivedAt: z.string(),
  /** What its sender said of it; for a file, its name. */
  remark: z.string(),
  /** Rows it brought in all. */
  rows: z.number().int(),
  withdrawn: z.boolean(),
});
export type BatchWords = z.infer<typeof BatchWords>;

/** Where one figure comes from. */
export const TraceAnswer = z.object({
  generation: z.string(),
  figure: z.string(),
  /** Of the figures of an indicator. */
  name: Name,
  asOf: z.string(),
  structure: Structure,
  scope: z.object({
    code: z.string(),
    level: z.enum(["country", "province", "district", "commune", "set"]),
    /** Of a set the names of its units, some of them where there are many. */
    name: z.string(),
    /** Of a province or commune. */
    bare: Bare.optional(),
  }),
  /** Null when nothing is known. */
  value: z.number().nullable(),
  /**
   * How the rows make the value. Of parts: `ratio` is the first for so many of the second, `less` the first
   * less the others, `pace` that over the months between, `change` the second less the first.
   */
  made: z.enum(["sum", "least", "ratio", "stated", "less", "pace", "months", "days", "change"]),
  /** Figures it is made of, each traceable by itself. */
  parts: z.array(
    z.object({ figure: z.string(), value: z.number().nullable(), side: Side.nullable() }),
  ),
  /** Of a change the earlier side: what it is held against. */
  before: z.object({ generation: z.string(), asOf: z.string() }).nullable(),
  /** Any row or norm behind it is illustrative. */
  demo: z.boolean(),
  /** Choice that judged, and the norms behind it; null where no norm plays a part. */
  rule: z.object({ choice: z.string(), norms: z.array(Norm) }).nullable(),
  /** Rows in all, and how many of them have lost their document. */
  total: z.number().int(),
  unsupported: z.number().int(),
  /** At most 200, from `offset` on. */
  offset: z.number().int(),
  rows: z.array(TraceRow),
  /** Of all rows, not of this page alone. */
  batches: z.array(BatchWords.extend(Supports.shape)),
  documents: z.array(
    Document.extend({
      ...Supports.shape,
      /** It came with a batch and can be taken back; registers and boundaries cannot. */
      isTold: z.boolean(),
    }),
  ),
});
export type TraceAnswer = z.infer<typeof TraceAnswer>;

export const BatchesAnswer = z.object({ generation: z.string(), batches: z.array(BatchWords) });
export const DocumentsAnswer = z.object({ generation: z.string(), documents: z.array(Document) });

/** The body that decides, not a person, and why. */
export const WithdrawDocumentBody = z.strictObject({
  who: z.string().trim().min(1).max(200),
  reason: z.string().trim().min(1).max(1000),
});

export const WithdrawnDocument = z.object({
  outcome: z.enum(["accepted", "known"]),
  generation: z.string(),
  id: z.string(),
});
