import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FORM_MEGABYTES } from "../forms/form.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { jsonLimit } from "../http/json-limit.ts";
import { askedFor, type Reading } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { writingOf } from "../http/writing.ts";
import { jsonResponses } from "../openapi/responses.ts";
import { ErrorBody } from "../schema.ts";
import { indicatorsAnswer } from "./answer.ts";
import { moveBatch } from "./move-target.ts";
import {
  IndicatorId,
  IndicatorsAnswer,
  IndicatorsQuery,
  IndicatorUnits,
  IndicatorUnitsQuery,
  TargetMove,
  TargetMoved,
} from "./schema.ts";
import { resolveScope } from "./scope.ts";
import { targetById, targetHistory } from "./targets.ts";
import { unitsBehind } from "./units-behind.ts";

const indicatorsRoute = createRoute({
  method: "get",
  path: "/api/indicators",
  tags: ["indicators"],
  summary: "Every indicator of a scope on a date, against its target",
  request: { query: IndicatorsQuery.strict() },
  responses: jsonResponses(IndicatorsAnswer.openapi("Indicators"), "Indicators, each on its base"),
});

const unitsRoute = createRoute({
  method: "get",
  path: "/api/indicators/{id}/units",
  tags: ["indicators"],
  summary: "The units behind an indicator and what each adds",
  request: { params: z.object({ id: IndicatorId }), query: IndicatorUnitsQuery.strict() },
  responses: jsonResponses(IndicatorUnits.openapi("IndicatorUnits"), "Columns of units"),
});

const moveRoute = createRoute({
  method: "post",
  path: "/api/targets",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["indicators"],
  summary: "Move a target: the line before stays, with who moved it and why",
  request: {
    body: { required: true, content: { "application/json": { schema: TargetMove } } },
  },
  responses: {
    ...jsonResponses(TargetMoved.openapi("TargetMoved"), "Accepted, and in force"),
    403: {
      description: "Not from this machine",
      content: { "application/json": { schema: ErrorBody } },
    },
    409: {
      description: "The last line was set on the same day or later, or says the same",
      content: { "application/json": { schema: ErrorBody } },
    },
  },
});

export const indicatorsRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(indicatorsRoute, async (c) => {
      const { norm, ...query } = c.req.valid("query");
      const { snapshot, asOf } = await askedFor(reading, query);
      const scope = resolveScope(snapshot, query.scope, { asOf, structure: query.structure });
      const key = { asOf, scope: scope.key, norm, structure: scope.structure.id };
      return reading.answers.json(c, snapshot, key, () => indicatorsAnswer(snapshot, scope, norm));
    })
    .openapi(unitsRoute, async (c) => {
      const { norm, kinds, ...query } = c.req.valid("query");
      const { id } = c.req.valid("param");
      const { snapshot, asOf } = await askedFor(reading, query);
      const scope = resolveScope(snapshot, query.scope, { asOf, structure: query.structure });
      const key = { asOf, scope: scope.key, norm, kinds, structure: scope.structure.id };
      return reading.answers.json(c, snapshot, key, () =>
        unitsBehind(snapshot, scope, { id, norm, kinds: kinds?.split(".") }),
      );
    })
    .openapi(moveRoute, async (c) => {
      const writing = writingOf(reading.writing);
      const move = c.req.valid("json");
      const now = new Date().toISOString();
      const known = reading.store.current();
      const anew = (current: Snapshot) => moveBatch(current, move, now);
      const batch = anew(known);
      const written = batch && (await writing.accept(batch, { generation: known.id, anew }));
      const snapshot = reading.store.current();
      const target = targetById(snapshot, move.id)!;
      return c.json(
        {
          outcome: written?.outcome ?? ("known" as const),
          generation: snapshot.id,
          id: move.id,
          targetHistory: targetHistory(snapshot, target),
        },
        200,
      );
    });
