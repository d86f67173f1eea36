import { z } from "@hono/zod-openapi";
import { NeedPart, Objective, SolveStatus } from "../schema.ts";

const Code = z.string().regex(/^\d{5}$/, "expected five digits");

/** What one may ask of a plan of posts. */
export const Ask = z.discriminatedUnion("kind", [
  /** Why does this commune receive posts? */
  z.strictObject({ kind: z.literal("why"), code: Code }),
  /** Why has `code` what it has, and not `other` one of its posts? */
  z.strictObject({ kind: z.literal("between"), code: Code, other: Code }),
  /** What is the smallest change that brings this commune in? */
  z.strictObject({ kind: z.literal("bringIn"), code: Code }),
]);
export type Ask = z.infer<typeof Ask>;

/** An objective in both plans: the best one, and the best one under the supposition. */
export const Compared = z.object({ objective: Objective, best: z.number(), otherwise: z.number() });
export type Compared = z.infer<typeof Compared>;

/**
 * What decides against a supposition.
 *
 * - `objective`: the first objective in order that would be worse.
 * - `pin`: the planner holds it.
 * - `limits`: no plan would be possible.
 * - `equal`: nothing would be worse: both are optimal.
 * - `unproven`: the time ended first.
 */
export const Reason = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("objective"), compared: Compared }),
  z.object({ kind: z.enum(["pin", "limits", "equal", "unproven"]) }),
]);
export type Reason = z.infer<typeof Reason>;

/** A change of the question, by itself, after which an optimal plan gives the commune a post. */
export const BringingChange = z.object({
  kind: z.enum([
    "posts",
    "need",
    "longestKm",
    "provinceMax",
    "exclusion",
    "pin",
    "perCommune",
    "supply",
    "budget",
  ]),
  /** The body whose supply or exclusion it is; null where it is about the commune, or all. */
  source: z.string().nullable(),
  /** As it stands, and as it must be; null for what is dropped: a pin, an exclusion. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  /** By itself it is enough; otherwise it only makes the commune reachable. */
  enough: z.boolean(),
});
export type BringingChange = z.infer<typeof BringingChange>;

const Part = z.object({ part: NeedPart, need: z.number() });

export const Explanation = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("why"),
    code: z.string(),
    reason: Reason,
    /** Parts of its need in thousandths, the largest first; what gives nothing is left out. */
    parts: z.array(Part),
  }),
  z.object({
    kind: z.literal("between"),
    code: z.string(),
    other: z.string(),
    reason: Reason,
  }),
  z.object({
    kind: z.literal("bringIn"),
    code: z.string(),
    /** The objectives that one post there would make worse; null where no plan can give it one. */
    cost: z.array(Compared).nullable(),
    changes: z.array(BringingChange),
    /** False when the time ended before everything was tried. */
    complete: z.boolean(),
  }),
]);
export type Explanation = z.infer<typeof Explanation>;

/** One number of posts on the curve, solved by itself as far as the need; null where there is no plan. */
export const CurvePoint = z.object({
  posts: z.number().int(),
  needMet: z.number().nullable(),
  meeting: z.number().nullable(),
  worst: z.number().nullable(),
  status: SolveStatus,
});
export type CurvePoint = z.infer<typeof CurvePoint>;

export const Curve = z.object({
  /** Posts of the question. */
  now: z.number().int(),
  points: z.array(CurvePoint),
});
export type Curve = z.infer<typeof Curve>;
