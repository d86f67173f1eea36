import { z } from "@hono/zod-openapi";
import { FormHead } from "../forms/form.ts";
import { ReadQuery } from "../schema.ts";
import { Moves, PlanName, PlanQuestion, PlanState, PostsQuestion } from "./schema.ts";

/** The body that plans or decides, not a person. */
const Who = z.string().trim().min(1).max(200);
const Version = z.number().int().min(1);
const Generation = ReadQuery.shape.generation;

/** A body that names every commune in every list is about 3 MB long, with moves 5 MB. */
export const MOST_MEGABYTES = 6;

export const PlanParams = z.object({
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, "expected the id of a plan"),
});

export const NewPlanBody = z.strictObject({
  name: PlanName,
  who: Who,
  question: PlanQuestion,
  generation: Generation,
});

/** What is left out stays as it is. */
export const PlanChange = z.strictObject({
  version: Version,
  name: PlanName.optional(),
  question: PlanQuestion.optional(),
  moves: Moves.optional(),
});
export type PlanChange = z.infer<typeof PlanChange>;

export const DuplicateBody = z.strictObject({ name: PlanName, who: Who });

/** Solved on the generation of the plan while that is kept, unless another one is named. */
export const SolveBody = z.strictObject({ version: Version, generation: Generation });

export const EvaluateBody = z.strictObject({
  question: PostsQuestion,
  moves: Moves,
  generation: Generation,
});

export const StepBody = z.strictObject({
  version: Version,
  state: PlanState,
  who: Who,
  remark: FormHead.shape.remark,
  /** The one that approves; no other step has one. */
  document: FormHead.shape.document.optional(),
  /** Proposes or approves it although it breaks limits; `remark` says why. */
  anyway: z.boolean().default(false),
});
export type StepBody = z.infer<typeof StepBody>;
