import { z } from "@hono/zod-openapi";
import { StageResult } from "../schema.ts";

export const RUN_STATES = ["queued", "running", "done", "cancelled", "failed"] as const;

/** A solve of a plan, from the asking to its end. */
export const Run = z.object({
  plan: z.string(),
  state: z.enum(RUN_STATES),
  /** How many are before it in the queue; 0 once it runs. */
  position: z.number().int(),
  /** Objectives solved so far, in order; the last may be under way. */
  stages: z.array(StageResult),
  /** Since it began to run. */
  seconds: z.number(),
  /** Why it failed; null unless it did. */
  error: z.string().nullable(),
});
export type Run = z.infer<typeof Run>;
