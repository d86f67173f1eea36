import { z } from "@hono/zod-openapi";
import { FormHead } from "../forms/form.ts";
import { Document, IsoDate, Structure, UnitKind } from "../schema.ts";

/** `in-force`, the id of a norm, or `min-8` for "what if eight were required of every unit?". */
export const NormChoice = z
  .string()
  .max(40)
  .regex(/^[a-z0-9][a-z0-9-]*$/, "expected in-force, the id of a norm, or min-1 … min-99");

export const Norm = z.object({
  id: z.string(),
  /** "VN", or the code of a province, a district of 2021 or a commune. */
  scope: z.string(),
  kinds: z.array(UnitKind),
  role: z.enum(["total", "chief", "deputy", "officer"]),
  min: z.number().int(),
  max: z.number().int().nullable(),
  effectiveFrom: z.string(),
  /** Day before which it is "not yet due"; null when due at once. */
  due: z.string().nullable(),
  /** Last day in force; null while nothing replaced it. */
  effectiveUntil: z.string().nullable(),
  authority: z.string(),
  document: z.string(),
  demo: z.boolean(),
  /** Id of the norm that took its place; null while none did. */
  replacedBy: z.string().nullable(),
  /** Number of the batch that told us. */
  batch: z.number().int(),
});
export type Norm = z.infer<typeof Norm>;

const Count = z.number().int();

/** How the units under a rule stand: each by itself, and the states told apart. */
export const Standing = z.object({
  /** Communes that are judged, due on the date. */
  ruled: Count,
  met: Count,
  below: Count,
  above: Count,
  notDue: Count,
  unknown: Count,
  /** Posts missing in all, unit by unit, due or not. */
  shortfall: Count,
});
export type Standing = z.infer<typeof Standing>;

export const NormState = z.enum([
  "to_come",
  "replaced",
  "ended",
  "overtaken",
  "idle",
  "not_due",
  "in_force",
]);
/** See `standingsOn`. */
export type NormState = z.infer<typeof NormState>;

/** How a norm stands on a date, and how the units stand that it judges. */
export const NormStanding = Standing.extend({ id: z.string(), state: NormState });
export type NormStanding = z.infer<typeof NormStanding>;

export const NormsAnswer = z.object({
  generation: z.string(),
  /** Date of `standings`. */
  asOf: z.string(),
  /** Structure in force on it: its units are judged. */
  structure: Structure,
  norms: z.array(Norm),
  /** In the order of `norms`. */
  standings: z.array(NormStanding),
  /** Those that the norms name. */
  documents: z.array(Document),
});
export type NormsAnswer = z.infer<typeof NormsAnswer>;

/** The choice that judged a frame, and the norms behind it. */
export const NormAnswer = z.object({
  choice: z.string(),
  norms: z.array(
    Norm.pick({
      id: true,
      scope: true,
      kinds: true,
      role: true,
      min: true,
      max: true,
      effectiveFrom: true,
      due: true,
      authority: true,
    }),
  ),
});

const Posts = z.number().int().min(0).max(999);

/** What a form says of a norm; its id is made by the server. */
export const NormForm = z.strictObject({
  scope: z.string().regex(/^(VN|\d{2}|\d{3}|\d{5})$/, "expected VN, or two, three or five digits"),
  kinds: z.array(UnitKind).min(1).max(UnitKind.options.length),
  role: Norm.shape.role,
  min: Posts,
  max: Posts.nullable(),
  effectiveFrom: IsoDate,
  due: IsoDate.nullable(),
  effectiveUntil: IsoDate.nullable(),
  authority: z.string().trim().min(1).max(500),
});
export type NormForm = z.infer<typeof NormForm>;

/** Add a norm; put one in the place of another, which ends the day before; or end one. */
export const NormChange = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("add"), norm: NormForm }),
  z.strictObject({ kind: z.literal("replace"), id: NormChoice, norm: NormForm }),
  /** `effectiveUntil` is its last day in force. */
  z.strictObject({ kind: z.literal("end"), id: NormChoice, effectiveUntil: IsoDate }),
]);
export type NormChange = z.infer<typeof NormChange>;

export const NormBody = FormHead.extend({ change: NormChange });
export const PreviewBody = z.strictObject({ change: NormChange, asOf: IsoDate.optional() });

/** What a change would do on a date, before it is saved. */
export const PreviewAnswer = z.object({
  generation: z.string(),
  asOf: z.string(),
  structure: Structure,
  role: Norm.shape.role,
  /** Communes whose rule would be another one. */
  touched: Count,
  before: Standing,
  after: Standing,
  /** Units that would fall short or go above their maximum and did not before; the worst first. */
  newlyFailing: Count,
  failing: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      kind: UnitKind,
      province: z.string(),
      count: Count,
      min: Count,
      max: Count.nullable(),
    }),
  ),
  /** Smallest known count among the units ruled afterwards; null when none is known. */
  minimum: Count.nullable(),
  /** Mean of the known counts, one decimal: beside the minimum, for it hides what is below. */
  mean: z.number().nullable(),
});
export type PreviewAnswer = z.infer<typeof PreviewAnswer>;
