import { z } from "@hono/zod-openapi";
import { Plan } from "../schema.ts";

/** A plan as the ledger keeps it: what depends on the moment is left out. */
export const StoredPlan = Plan.omit({
  figuresMoved: true,
  generationKept: true,
  solving: true,
}).extend({
  /** Hash of the figures it rests on. */
  figures: z.string(),
  /** Id of the batch by which it was approved; null before that. */
  batch: z.string().nullable(),
});
export type StoredPlan = z.infer<typeof StoredPlan>;
