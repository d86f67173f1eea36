import { z } from "@hono/zod-openapi";
import { PlanParams } from "../bodies.ts";
import { Objective, PlanHead } from "../schema.ts";

const Posts = z.number().int();
const both = { a: Posts, b: Posts, difference: Posts };
const maybe = z.number().nullable();

export const CompareQuery = z.strictObject({ a: PlanParams.shape.id, b: PlanParams.shape.id });

/** Plan b beside plan a: every difference is b − a. */
export const Comparison = z.object({
  a: PlanHead,
  b: PlanHead,
  /** Where either of them places posts, or a base: 1 where one stands. Sorted by code. */
  communes: z.array(z.object({ code: z.string(), ...both })),
  moves: z.array(z.object({ source: z.string(), code: z.string(), ...both })),
  /** Each by its own question and figures; null where it plays no part or cannot be told any more. */
  objectives: z.array(z.object({ objective: Objective, a: maybe, b: maybe, difference: maybe })),
});
export type Comparison = z.infer<typeof Comparison>;
