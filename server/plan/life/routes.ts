import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { textsOf } from "../../forms/form.ts";
import { jsonLimit } from "../../http/json-limit.ts";
import { refuseInvalid } from "../../http/validation.ts";
import { formResponses } from "../../openapi/responses.ts";
import { refusePersonal } from "../../people/refuse.ts";
import { PlanParams, StepBody } from "../bodies.ts";
import { type Planning, told } from "../planning.ts";
import { Plan } from "../schema.ts";
import { takeStep } from "./take-step.ts";

const stepRoute = createRoute({
  method: "post",
  path: "/api/plans/{id}/step",
  tags: ["plan"],
  summary: "Takes a plan a step on in its life; approved, its posts are planned reinforcements",
  middleware: jsonLimit(1),
  request: {
    params: PlanParams,
    body: { content: { "application/json": { schema: StepBody } }, required: true },
  },
  responses: formResponses(Plan.openapi("Plan"), "The plan"),
});

/** The life of plans: draft, proposed, approved, carried out, withdrawn. */
export function lifeRoutes(planning: Planning) {
  const { plans, runs } = planning;
  return new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(stepRoute, async (c) => {
    const { version, ...step } = c.req.valid("json");
    refusePersonal(planning.reading.store.current(), textsOf(step));
    const plan = await plans.change(c.req.valid("param").id, version, (plan, at) => {
      runs.refuseRunning(plan.id);
      return takeStep(planning, plan, step, at);
    });
    return c.json(await told(planning, plan), 200);
  });
}
