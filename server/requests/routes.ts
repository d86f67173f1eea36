import { createHash } from "node:crypto";
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { checkDocument, FORM_MEGABYTES, FormAccepted } from "../forms/form.ts";
import { formBatch } from "../forms/form-batch.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { jsonLimit } from "../http/json-limit.ts";
import { asOfFor, type Reading, snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { writingOf } from "../http/writing.ts";
import { formResponses, jsonResponses } from "../openapi/responses.ts";
import { changedRequest } from "./change.ts";
import { registerOn } from "./register.ts";
import {
  RequestBody,
  RequestsAnswer,
  RequestsQuery,
  TemplatesAnswer,
  TemplatesQuery,
} from "./schema.ts";
import { templatesOn } from "./templates.ts";

const requestsRoute = createRoute({
  method: "get",
  path: "/api/requests",
  tags: ["requests"],
  summary: "What units asked for and what became of it, the oldest open one first",
  request: { query: RequestsQuery.strict() },
  responses: jsonResponses(RequestsAnswer.openapi("Requests"), "Requests"),
});

const changeRoute = createRoute({
  method: "post",
  path: "/api/requests",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["requests"],
  summary: "Adds a request, or gives one another route and state",
  request: { body: { content: { "application/json": { schema: RequestBody } }, required: true } },
  responses: formResponses(FormAccepted.openapi("FormAccepted"), "What became of the form"),
});

const templatesRoute = createRoute({
  method: "get",
  path: "/api/report-templates",
  tags: ["requests"],
  summary: "Which reports a kind of unit must send, and which fields are asked more than once",
  request: { query: TemplatesQuery.strict() },
  responses: jsonResponses(TemplatesAnswer.openapi("ReportTemplates"), "Templates and fields"),
});

export const requestsRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(requestsRoute, async (c) => {
      const { generation, asOf: wanted, ...filter } = c.req.valid("query");
      const snapshot = await snapshotFor(reading, generation);
      const query = { ...filter, asOf: asOfFor(reading, snapshot, wanted) };
      return reading.answers.json(c, snapshot, query, () => registerOn(snapshot, query));
    })
    .openapi(templatesRoute, async (c) => {
      const { generation, asOf: wanted, kind } = c.req.valid("query");
      const snapshot = await snapshotFor(reading, generation);
      const asOf = asOfFor(reading, snapshot, wanted);
      return reading.answers.json(c, snapshot, { kind, asOf }, () =>
        templatesOn(snapshot, kind, asOf),
      );
    })
    .openapi(changeRoute, async (c) => {
      const { request, ...head } = c.req.valid("json");
      const snapshot = reading.store.current();
      checkDocument(snapshot, head, reading.today());
      const hash = createHash("sha256").update(`${snapshot.id} ${JSON.stringify(request)}`);
      const fresh = `request-${hash.digest("hex").slice(0, 12)}`;
      const anew = (current: Snapshot) => {
        const row = changedRequest(current, head, request, { id: fresh, today: reading.today() });
        return formBatch(current, head, request, (document) => ({
          requests: [{ ...row, document }],
        }));
      };
      const basis = { generation: snapshot.id, anew };
      const written = await writingOf(reading.writing).accept(anew(snapshot), basis);
      return c.json({ ...written, id: request.change === "new" ? fresh : request.id }, 200);
    });
