import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { FORM_MEGABYTES } from "../forms/form.ts";
import { jsonLimit } from "../http/json-limit.ts";
import { asOfFor, type Reading, snapshotFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { writingOf } from "../http/writing.ts";
import { formResponses, jsonResponses } from "../openapi/responses.ts";
import { ReadQuery } from "../schema.ts";
import {
  BatchesAnswer,
  DocumentsAnswer,
  TraceAnswer,
  TraceQuery,
  WithdrawDocumentBody,
  WithdrawnDocument,
} from "./schema.ts";
import { batchWords, traceFigure } from "./trace.ts";
import { withdrawDocument } from "./withdraw-document.ts";

const KnownQuery = ReadQuery.pick({ generation: true }).strict();

const traceRoute = createRoute({
  method: "get",
  path: "/api/trace",
  tags: ["trace"],
  summary: "Where one figure comes from: its rows, batches, documents and norms",
  request: { query: TraceQuery.strict() },
  responses: jsonResponses(TraceAnswer.openapi("Trace"), "What stands behind the figure"),
});

const batchesRoute = createRoute({
  method: "get",
  path: "/api/batches",
  tags: ["trace"],
  summary: "Every batch the ledger accepted, the newest first",
  request: { query: KnownQuery },
  responses: jsonResponses(BatchesAnswer.openapi("Batches"), "Batches"),
});

const documentsRoute = createRoute({
  method: "get",
  path: "/api/documents",
  tags: ["trace"],
  summary: "Every document that figures lead back to",
  request: { query: KnownQuery },
  responses: jsonResponses(DocumentsAnswer.openapi("Documents"), "Documents, by id"),
});

const withdrawRoute = createRoute({
  method: "post",
  path: "/api/documents/{id}/withdraw",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["trace"],
  summary: "Takes back a document: its figures stay and read as unsupported",
  request: {
    params: z.object({ id: z.string().min(1).max(200) }),
    body: { required: true, content: { "application/json": { schema: WithdrawDocumentBody } } },
  },
  responses: formResponses(WithdrawnDocument.openapi("WithdrawnDocument"), "What became of it"),
});

export const traceRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(traceRoute, async (c) => {
      const { generation, from, fromDate, ...query } = c.req.valid("query");
      const snapshot = await snapshotFor(reading, generation);
      const asOf = asOfFor(reading, snapshot, query.asOf);
      const wish = { ...query, asOf };
      if (!from && !fromDate) {
        return reading.answers.json(c, snapshot, wish, () => traceFigure(snapshot, wish));
      }
      const before = {
        snapshot: await snapshotFor(reading, from ?? generation),
        asOf: fromDate ?? asOf,
      };
      const key = { ...wish, from: before.snapshot.id, fromDate: before.asOf };
      return reading.answers.json(c, snapshot, key, () =>
        traceFigure(snapshot, { ...wish, before }),
      );
    })
    .openapi(batchesRoute, async (c) => {
      const snapshot = await snapshotFor(reading, c.req.valid("query").generation);
      return reading.answers.json(c, snapshot, {}, () => ({
        generation: snapshot.id,
        batches: [...snapshot.batches.values()].map(batchWords).sort((a, b) => b.seq - a.seq),
      }));
    })
    .openapi(documentsRoute, async (c) => {
      const snapshot = await snapshotFor(reading, c.req.valid("query").generation);
      return reading.answers.json(c, snapshot, {}, () => ({
        generation: snapshot.id,
        documents: [...snapshot.documents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
      }));
    })
    .openapi(withdrawRoute, async (c) => {
      const writing = writingOf(reading.writing);
      const { id } = c.req.valid("param");
      const now = new Date().toISOString();
      const body = c.req.valid("json");
      const written = await withdrawDocument(reading.store.current(), writing, id, body, now);
      return c.json({ ...written, id }, 200);
    });
