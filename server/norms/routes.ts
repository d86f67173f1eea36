import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { type Reading, snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { ReadQuery } from "../schema.ts";
import { NormsAnswer } from "./schema.ts";

const normsRoute = createRoute({
  method: "get",
  path: "/api/norms",
  tags: ["staffing"],
  summary: "Every dated norm for the posts of a unit",
  request: { query: ReadQuery.pick({ generation: true }).strict() },
  responses: jsonResponses(NormsAnswer.openapi("Norms"), "Norms"),
});

export const normsRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(normsRoute, async (c) => {
    const snapshot = await snapshotFor(reading, c.req.valid("query").generation);
    const { id: generation, norms } = snapshot;
    return reading.answers.json(c, snapshot, {}, () => ({ generation, norms }));
  });
