import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "../../errors.ts";
import { refuseInvalid } from "../../http/validation.ts";
import { jsonResponses, refusal } from "../../openapi/responses.ts";
import { basesStanding } from "../bases/standing.ts";
import { evaluate } from "../evaluate.ts";
import { type Planning, snapshotOf, toldHeads } from "../planning.ts";
import { assembled } from "../runs/assembled.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import { compare, type Side } from "./compare.ts";
import { type COMPARED, CompareQuery, Comparison } from "./schema.ts";

const compareRoute = createRoute({
  method: "get",
  path: "/api/plans/compare",
  tags: ["plan"],
  summary: "Two plans beside each other: what the second has more and less",
  request: { query: CompareQuery },
  responses: {
    ...jsonResponses(Comparison.openapi("PlanComparison"), "Every difference is b − a"),
    422: refusal("One is of posts, the other of bases."),
  },
});

export const compareRoutes = (planning: Planning) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(compareRoute, async (c) => {
    const query = c.req.valid("query");
    const pair = [await planning.plans.get(query.a), await planning.plans.get(query.b)] as const;
    refuseUnlike(...pair);
    const [a, b] = await toldHeads(planning, pair);
    const [one, other] = [await sideOf(planning, pair[0]), await sideOf(planning, pair[1])];
    c.header("cache-control", "private, no-store");
    return c.json({ a: a!, b: b!, ...compare(one, other) }, 200);
  });

async function sideOf(planning: Planning, plan: StoredPlan): Promise<Side> {
  const { moves = [], bases = [] } = plan.solution ?? {};
  return {
    ...{ moves, bases },
    objectives: new Map(
      (await objectivesOf(planning, plan)).map(({ objective, value }) => [objective, value]),
    ),
  };
}

/** @throws {AppError} 422 `plan.mode`: posts and bases have nothing to be compared by. */
function refuseUnlike(a: StoredPlan, b: StoredPlan): void {
  const [one, other] = [a.question.mode, b.question.mode];
  if (one === other) return;
  const message = `expected two plans of one mode, got one of ${one} and one of ${other}`;
  throw new AppError("unfit", "plan.mode", message);
}

/** Empty where the figures cannot be asked any more: a unit or a norm is gone. */
async function objectivesOf(
  planning: Planning,
  plan: StoredPlan,
): Promise<{ objective: (typeof COMPARED)[number]; value: number }[]> {
  const { question, solution } = plan;
  if (!solution) return [];
  try {
    const snapshot = await snapshotOf(planning, plan);
    if (question.mode === "bases") {
      const { median, covering } = basesStanding(snapshot, question, solution.bases);
      return [
        ...(median === null ? [] : [{ objective: "median" as const, value: median }]),
        { objective: "covering", value: covering },
      ];
    }
    const asked = await assembled(planning.plans, snapshot, question);
    return evaluate(asked, question, solution.moves).objectives;
  } catch (cause) {
    if (cause instanceof AppError && cause.status < 500) return [];
    throw cause;
  }
}
