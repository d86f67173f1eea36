import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { askedFor, type Reading, snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { ReadQuery } from "../schema.ts";
import { coverageFrame } from "./frame.ts";
import { CoverageFrame, CoverageQuery, TimelineAnswer } from "./schema.ts";
import { timelineOf } from "./timeline.ts";

const coverageRoute = createRoute({
  method: "get",
  path: "/api/coverage",
  tags: ["staffing"],
  summary: "How every unit is staffed on a date, judged by a norm: one frame of columns",
  request: { query: CoverageQuery.strict() },
  responses: jsonResponses(CoverageFrame.openapi("CoverageFrame"), "One frame"),
});

const timelineRoute = createRoute({
  method: "get",
  path: "/api/timeline",
  tags: ["staffing"],
  summary: "Dates with figures, and what to mark between them",
  request: { query: ReadQuery.pick({ generation: true }).strict() },
  responses: jsonResponses(TimelineAnswer.openapi("Timeline"), "Dates and marks, ascending"),
});

export const staffingRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(coverageRoute, async (c) => {
      const { level, norm, ...query } = c.req.valid("query");
      const { snapshot, asOf, structure, within } = await askedFor(reading, query);
      const key = { asOf, level, norm, within, structure: structure.id };
      return reading.answers.json(c, snapshot, key, () => coverageFrame(snapshot, structure, key));
    })
    .openapi(timelineRoute, async (c) => {
      const snapshot = await snapshotFor(reading, c.req.valid("query").generation);
      return reading.answers.json(c, snapshot, {}, () => timelineOf(snapshot));
    });
