import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { checkDocument, FORM_MEGABYTES, FormAccepted, textsOf } from "../forms/form.ts";
import { formBatch } from "../forms/form-batch.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { jsonLimit } from "../http/json-limit.ts";
import { askedFor, asOfFor, type Reading, structureFor } from "../http/reading.ts";
import { refuseInvalid } from "../http/validation.ts";
import { writingOf } from "../http/writing.ts";
import { formResponses, jsonResponses } from "../openapi/responses.ts";
import { refusePersonal } from "../people/refuse.ts";
import { pick } from "../reinforcement/loans.ts";
import { ReadQuery } from "../schema.ts";
import { changedNorms } from "./change.ts";
import { previewOf } from "./preview.ts";
import { NormBody, NormsAnswer, PreviewAnswer, PreviewBody } from "./schema.ts";
import { standingsOn } from "./standing.ts";

const normsRoute = createRoute({
  method: "get",
  path: "/api/norms",
  tags: ["staffing"],
  summary: "Every dated norm for the posts of a unit, and how it stands on a date",
  request: { query: ReadQuery.strict() },
  responses: jsonResponses(NormsAnswer.openapi("Norms"), "Norms"),
});

const changeRoute = createRoute({
  method: "post",
  path: "/api/norms",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["staffing"],
  summary: "Adds, replaces or ends a norm, with the document that says so",
  request: { body: { content: { "application/json": { schema: NormBody } }, required: true } },
  responses: formResponses(FormAccepted.openapi("FormAccepted"), "What became of the form"),
});

const previewRoute = createRoute({
  method: "post",
  path: "/api/norms/preview",
  middleware: jsonLimit(FORM_MEGABYTES),
  tags: ["staffing"],
  summary: "How many units would meet a changed norm on a date; nothing is stored",
  request: { body: { content: { "application/json": { schema: PreviewBody } }, required: true } },
  responses: formResponses(PreviewAnswer.openapi("NormPreview"), "Units before and after"),
});

export const normsRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid })
    .openapi(normsRoute, async (c) => {
      const { snapshot, asOf, structure } = await askedFor(reading, c.req.valid("query"));
      return reading.answers.json(c, snapshot, { asOf }, () => {
        const { id: generation, norms } = snapshot;
        const ids = norms.map(({ document }) => document);
        return {
          ...{ generation, asOf, structure: structure.id, norms },
          standings: standingsOn(snapshot, structure, asOf),
          documents: pick(snapshot.documents, ids),
        };
      });
    })
    .openapi(previewRoute, (c) => {
      const { change, asOf: wanted } = c.req.valid("json");
      const snapshot = reading.store.current();
      const asOf = asOfFor(reading, snapshot, wanted);
      const changed = changedNorms(snapshot, change);
      return c.json(previewOf(snapshot, structureFor(snapshot, asOf), changed, asOf), 200);
    })
    .openapi(changeRoute, async (c) => {
      const { change, ...head } = c.req.valid("json");
      const snapshot = reading.store.current();
      checkDocument(snapshot, head, reading.today());
      const authority = "norm" in change ? change.norm.authority : undefined;
      refusePersonal(snapshot, { authority, ...textsOf(head) });
      let id = "";
      const anew = (current: Snapshot) => {
        const changed = changedNorms(current, change);
        id = changed.at(-1)!.id;
        return formBatch(current, head, change, (document) => ({
          norms: changed.map(({ known, ...norm }) => ({
            ...norm,
            // What ends keeps the document that set it; the batch says who ended it.
            document: known?.document ?? document,
            demo: known?.demo ?? false,
          })),
        }));
      };
      const basis = { generation: snapshot.id, anew };
      const written = await writingOf(reading.writing).accept(anew(snapshot), basis);
      return c.json({ ...written, id }, 200);
    });
