import { z } from "@hono/zod-openapi";
import { UnitKind } from "../schema.ts";

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

export const NormsAnswer = z.object({ generation: z.string(), norms: z.array(Norm) });

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
