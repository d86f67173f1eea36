import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { jsonLimit } from "../../http/json-limit.ts";
import { snapshotFor } from "../../http/reading.ts";
import { refuseInvalid } from "../../http/validation.ts";
import { busy, formResponses, jsonResponses, refusal } from "../../openapi/responses.ts";
import { PlanParams, SolveBody } from "../bodies.ts";
import { figuresOf } from "../figures.ts";
import { refuseUnlessDraft } from "../life/steps.ts";
import { type Planning, snapshotOf } from "../planning.ts";
import { prepareSolve } from "./prepare.ts";
import { Run } from "./schema.ts";

const AnyRun = Run.openapi("PlanRun");

const solveRoute = createRoute({
  method: "post",
  path: "/api/plans/{id}/solve",
  tags: ["plan"],
  summary: "Has a draft solved: two at a time, eight wait",
  middleware: jsonLimit(1),
  request: {
    params: PlanParams,
    body: { content: { "application/json": { schema: SolveBody } }, required: true },
  },
  responses: {
    ...formResponses(AnyRun, "The run"),
    202: {
      description: "It was taken",
      content: { "application/json": { schema: AnyRun } },
    },
    422: refusal("The question cannot be solved so; `code` says why."),
    429: busy,
  },
});

const runRoute = createRoute({
  method: "get",
  path: "/api/plans/{id}/run",
  tags: ["plan"],
  summary: "How the last solve of a plan stands",
  request: { params: PlanParams },
  responses: jsonResponses(AnyRun, "The run"),
});

const cancelRoute = createRoute({
  method: "delete",
  path: "/api/plans/{id}/run",
  tags: ["plan"],
  summary: "Calls a solve off at once; the plan stays as it was",
  request: { params: PlanParams },
  responses: jsonResponses(AnyRun, "The run"),
});

/** Solves of plans. */
export function runsRoutes(planning: Planning) {
  const { reading, plans, runs } = planning;
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(solveRoute, async (c) => {
      const { version, generation } = c.req.valid("json");
      const run = await plans.hold(c.req.valid("param").id, version, async (plan) => {
        runs.refuseRunning(plan.id);
        refuseUnlessDraft(plan);
        const snapshot = generation
          ? await snapshotFor(reading, generation)
          : await snapshotOf(planning, plan);
        const solve = await prepareSolve(plans, snapshot, plan.question);
        const figures = figuresOf(snapshot, plan.question);
        return runs.start(plan, solve, { generation: snapshot.id, figures });
      });
      return c.json(run, 202);
    })
    .openapi(runRoute, async (c) => {
      c.header("cache-control", "private, no-store");
      const { id } = await plans.get(c.req.valid("param").id);
      return c.json(runs.of(id), 200);
    })
    .openapi(cancelRoute, async (c) => {
      const { id } = await plans.get(c.req.valid("param").id);
      return c.json(runs.cancel(id), 200);
    });
}
