import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { AppError } from "../../errors.ts";
import { jsonLimit } from "../../http/json-limit.ts";
import { got, refuseInvalid } from "../../http/validation.ts";
import { busy, formResponses, jsonResponses, refusal } from "../../openapi/responses.ts";
import { PlanParams } from "../bodies.ts";
import { postsQuestion } from "../change-plan.ts";
import { type Planning, snapshotOf } from "../planning.ts";
import { placedOf } from "../posts/assemble.ts";
import { assembled } from "../runs/assembled.ts";
import { NEED_PARTS, type Objective, type Solution } from "../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import type { Explained } from "./explain.ts";
import { KeptAnswers } from "./kept-answers.ts";
import { Ask, Curve, type CurvePoint, Explanation } from "./schema.ts";
import type { Values } from "./supposed.ts";

/** An explanation takes a few solves; the curve a score of them. */
const CURVE_SECONDS = 240;

const explainRoute = createRoute({
  method: "post",
  path: "/api/plans/{id}/explain",
  tags: ["plan"],
  summary: "Why a commune is in, why one and not another, what brings one in: found by solving",
  middleware: jsonLimit(1),
  request: {
    params: PlanParams,
    body: { content: { "application/json": { schema: Ask } }, required: true },
  },
  responses: {
    ...formResponses(Explanation.openapi("PlanExplanation"), "The explanation"),
    422: refusal("The commune is none of the question; `code` says why."),
    429: busy,
  },
});

const curveRoute = createRoute({
  method: "get",
  path: "/api/plans/{id}/curve",
  tags: ["plan"],
  summary: "Need met against the number of posts, every point solved by itself",
  request: { params: PlanParams },
  responses: {
    ...jsonResponses(Curve.openapi("PlanCurve"), "The curve"),
    422: refusal("It is no plan of posts."),
    429: busy,
  },
});

/** What explains a plan. */
export function whyRoutes(planning: Planning) {
  const { plans, pool } = planning;
  const kept = new KeptAnswers();
  return new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(explainRoute, async (c) => {
      const ask = c.req.valid("json");
      const plan = await plans.get(c.req.valid("param").id);
      const { problem, ground, need, question } = await posed(planning, plan);
      const place = (code: string) => {
        const index = need.codes.indexOf(code);
        if (index >= 0) return index;
        const message = `${got(code)} is no target of the plan`;
        throw new AppError("unfit", "plan.not_a_target", message);
      };
      const commune = place(ask.code);
      const other = ask.kind === "between" ? place(ask.other) : null;
      const placed = placedOf(plan.solution?.moves ?? [], question, need);
      const posts = (at: number | null) =>
        placed.filter((move) => move.commune === at).reduce((sum, move) => sum + move.posts, 0);
      const key = `${plan.id} ${plan.version} ${JSON.stringify(ask)}`;
      const explained = await kept.of<Explained>(key, c.req.raw.signal, () =>
        pool.ask({
          kind: "explain",
          ...{ problem, ground, ask, commune, other },
          ...{ seconds: question.timeLimitSeconds, seed: question.seed },
          posts: [posts(commune), posts(other)],
          best: proven(plan.solution, problem.objectives),
        }),
      );
      if (explained.kind !== "why") return c.json(explained, 200);
      const parts = NEED_PARTS.map((part) => ({ part, need: need.parts[part][commune]! }))
        .filter((one) => one.need > 0)
        .sort((a, b) => b.need - a.need);
      return c.json({ ...explained, parts }, 200);
    })
    .openapi(curveRoute, async (c) => {
      const plan = await plans.get(c.req.valid("param").id);
      const { problem, question } = await posed(planning, plan);
      const key = `${plan.id} ${plan.version} curve`;
      const points = await kept.of<CurvePoint[]>(key, c.req.raw.signal, () =>
        pool.ask({ kind: "curve", problem, seconds: CURVE_SECONDS, seed: question.seed }),
      );
      c.header("cache-control", "private, no-store");
      return c.json({ now: problem.posts, points }, 200);
    });
}

/** @throws {AppError} 422 `plan.mode` for a plan of bases, and as `assembled` does. */
async function posed(planning: Planning, plan: StoredPlan) {
  const question = postsQuestion(plan);
  const snapshot = await snapshotOf(planning, plan);
  return { question, ...(await assembled(planning.plans, snapshot, question)) };
}

/** Values of a solve that is proven for the question as it stands; null otherwise. */
function proven(solution: Solution | null, objectives: readonly Objective[]): Values | null {
  if (solution?.status !== "optimal") return null;
  const values = solution.stages.flatMap(({ objective, value }) =>
    value !== null && objectives.includes(objective as Objective)
      ? [{ objective: objective as Objective, value }]
      : [],
  );
  return values.length > 0 ? values : null;
}
