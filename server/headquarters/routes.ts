import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import {
  asOfFor,
  provinceIndexFor,
  type Reading,
  snapshotFor,
  structureFor,
} from "../http/reading.ts";
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
    const { generation, level, ...query } = c.req.valid("query");
    const snapshot = await snapshotFor(reading, generation);
    const asOf = asOfFor(reading, snapshot, query.asOf);
    const structure = structureFor(snapshot, asOf);
    const key = { asOf, level, within: provinceIndexFor(structure, query.within) };
    return reading.answers.json(c, snapshot, key, () =>
      headquartersFrame(snapshot, structure, key),
    );
  });
