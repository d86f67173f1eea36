import { z } from "@hono/zod-openapi";
import { PlanParams } from "../bodies.ts";
import { OBJECTIVES, PlanHead } from "../schema.ts";

const Posts = z.number().int();
const both = { a: Posts, b: Posts, difference: Posts };
const maybe = z.number().nullable();

export const CompareQuery = z.strictObject({ a: PlanParams.shape.id, b: PlanParams.shape.id });

/** What plans are compared by: the objectives of posts, and both measures of bases. */
export const COMPARED = [...OBJECTIVES, "median", "covering"] as const;

/** Plan b beside plan a: every difference is b − a. */
export const Comparison = z.object({
  a: PlanHead,
  b: PlanHead,
  /** Where either of them places posts, or a base: 1 where one stands. Sorted by code. */
  communes: z.array(z.object({ code: z.string(), ...both })),
  /** Of bases: 1 for each commune that a base, `source`, serves. */
  moves: z.array(z.object({ source: z.string(), code: z.string(), ...both })),
  /** Each by its own question and figures; null where it plays no part or cannot be told any more. */
  objectives: z.array(
    z.object({ objective: z.enum(COMPARED), a: maybe, b: maybe, difference: maybe }),
  ),
});
export type Comparison = z.infer<typeof Comparison>;
