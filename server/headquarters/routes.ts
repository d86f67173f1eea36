import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { askedFor, type Reading } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { headquartersFrame } from "./frame.ts";
import { HeadquartersFrame, HeadquartersQuery } from "./schema.ts";

const headquartersRoute = createRoute({
  method: "get",
  path: "/api/headquarters",
  tags: ["headquarters"],
  summary: "How far headquarters and housing have come, and vehicles: one frame of columns",
  request: { query: HeadquartersQuery.strict() },
  responses: jsonResponses(HeadquartersFrame.openapi("HeadquartersFrame"), "One frame"),
});

export const headquartersRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(headquartersRoute, async (c) => {
    const { level, ...query } = c.req.valid("query");
    const { snapshot, asOf, structure, within } = await askedFor(reading, query);
    const key = { asOf, level, within };
    return reading.answers.json(c, snapshot, key, () =>
      headquartersFrame(snapshot, structure, key),
    );
  });
