import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { jsonLimit } from "../http/json-limit.ts";
import { snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { formResponses, jsonResponses, NoQuery, refusal } from "../openapi/responses.ts";
import { refusePersonal } from "../people/refuse.ts";
import {
  DuplicateBody,
  EvaluateBody,
  MOST_MEGABYTES,
  NewPlanBody,
  PlanChange,
  PlanParams,
} from "./bodies.ts";
import { changedPlan, duplicate, newPlan } from "./change-plan.ts";
import { evaluate } from "./evaluate.ts";
import { refuseUnlessDraft } from "./life/steps.ts";
import { type Planning, snapshotOf, told, toldHeads } from "./planning.ts";
import { assembled } from "./runs/assembled.ts";
import { Plan, PlanHead, Standing } from "./schema.ts";

const json = <T extends z.ZodType>(schema: T) => ({
  body: { content: { "application/json": { schema } }, required: true },
});
const created = {
  description: "The plan",
  content: { "application/json": { schema: Plan.openapi("Plan") } },
};
const questionable = {
  413: refusal("The body is too long."),
  422: refusal("The question cannot be asked so; `code` says why."),
};

const listRoute = createRoute({
  method: "get",
  path: "/api/plans",
  tags: ["plan"],
  summary: "Plans, the one changed last first",
  request: { query: NoQuery },
  responses: jsonResponses(z.object({ plans: z.array(PlanHead.openapi("PlanHead")) }), "Plans"),
});

const createPlanRoute = createRoute({
  method: "post",
  path: "/api/plans",
  tags: ["plan"],
  summary: "Keeps a question as a draft, not solved yet",
  middleware: jsonLimit(MOST_MEGABYTES),
  request: json(NewPlanBody),
  responses: { ...formResponses(Plan, "The plan"), 201: created, ...questionable },
});

const planRoute = createRoute({
  method: "get",
  path: "/api/plans/{id}",
  tags: ["plan"],
  summary: "A plan: its question, its moves, what is proven of them, and its life so far",
  request: { params: PlanParams },
  responses: jsonResponses(Plan, "The plan"),
});

const changeRoute = createRoute({
  method: "put",
  path: "/api/plans/{id}",
  tags: ["plan"],
  summary: "Gives a draft another name, question or moves",
  middleware: jsonLimit(MOST_MEGABYTES),
  request: { params: PlanParams, ...json(PlanChange) },
  responses: { ...formResponses(Plan, "The plan"), ...questionable },
});

const duplicateRoute = createRoute({
  method: "post",
  path: "/api/plans/{id}/duplicate",
  tags: ["plan"],
  summary: "A draft with the same question and the same moves",
  middleware: jsonLimit(MOST_MEGABYTES),
  request: { params: PlanParams, ...json(DuplicateBody) },
  responses: { ...formResponses(Plan, "The plan"), 201: created },
});

const evaluateRoute = createRoute({
  method: "post",
  path: "/api/plans/evaluate",
  tags: ["plan"],
  summary: "What moves reach and which limits they break; nothing is stored",
  middleware: jsonLimit(MOST_MEGABYTES),
  request: json(EvaluateBody),
  responses: {
    ...formResponses(
      Standing.openapi("PlanStanding"),
      "Objectives in order, limits that are broken",
    ),
    ...questionable,
  },
});

/** Plans as they are kept: made, read, changed, duplicated, judged. */
export function plansRoutes(planning: Planning) {
  const { reading, plans, runs } = planning;
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(listRoute, async (c) => {
      c.header("cache-control", "private, no-store");
      return c.json({ plans: await toldHeads(planning, await plans.list()) }, 200);
    })
    .openapi(evaluateRoute, async (c) => {
      const { question, generation, moves } = c.req.valid("json");
      const snapshot = await snapshotFor(reading, generation);
      return c.json(evaluate(await assembled(plans, snapshot, question), question, moves), 200);
    })
    .openapi(createPlanRoute, async (c) => {
      const { generation, ...body } = c.req.valid("json");
      refusePersonal(reading.store.current(), { name: body.name, who: body.who });
      const snapshot = await snapshotFor(reading, generation);
      const plan = await plans.add(await newPlan(plans, snapshot, body));
      return c.json(await told(planning, plan), 201);
    })
    .openapi(planRoute, async (c) => {
      c.header("cache-control", "private, no-store");
      return c.json(await told(planning, await plans.get(c.req.valid("param").id)), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { version, ...change } = c.req.valid("json");
      refusePersonal(reading.store.current(), { name: change.name });
      const plan = await plans.change(c.req.valid("param").id, version, async (plan) => {
        runs.refuseRunning(plan.id);
        refuseUnlessDraft(plan);
        return changedPlan(plans, await snapshotOf(planning, plan), plan, change);
      });
      return c.json(await told(planning, plan), 200);
    })
    .openapi(duplicateRoute, async (c) => {
      const body = c.req.valid("json");
      refusePersonal(reading.store.current(), { name: body.name, who: body.who });
      const original = await plans.get(c.req.valid("param").id);
      const plan = await plans.add(duplicate(original, body));
      return c.json(await told(planning, plan), 201);
    });
}
