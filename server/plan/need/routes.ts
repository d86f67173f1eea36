import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { jsonLimit } from "../../http/json-limit.ts";
import { type Reading, snapshotFor } from "../../http/reading.ts";
import { refuseInvalid } from "../../http/validation.ts";
import { formResponses, refusal } from "../../openapi/responses.ts";
import { ReadQuery } from "../../schema.ts";
import { NeedAnswer, PlanQuestion } from "../schema.ts";
import { needAnswer } from "./need.ts";

/** A question that names every commune in every list is about 3 MB long. */
const MOST_MEGABYTES = 4;

const NeedBody = z.strictObject({
  question: PlanQuestion,
  /** State of knowledge; the current one by default. */
  generation: ReadQuery.shape.generation,
});

const needRoute = createRoute({
  method: "post",
  path: "/api/plans/need",
  tags: ["plan"],
  summary: "What the figures say of a question before it is solved; nothing is stored",
  middleware: jsonLimit(MOST_MEGABYTES),
  request: { body: { content: { "application/json": { schema: NeedBody } }, required: true } },
  responses: {
    ...formResponses(
      NeedAnswer.openapi("Need"),
      "Need of every target and what each body can spare",
    ),
    413: refusal("The question is too long."),
    422: refusal("The question has no answer; `code` says why."),
  },
});

export const needRoutes = (reading: Reading) =>
  new OpenAPIHono({ defaultHook: refuseInvalid }).openapi(needRoute, async (c) => {
    const { question, generation } = c.req.valid("json");
    const snapshot = await snapshotFor(reading, generation);
    return c.json(needAnswer(snapshot, question), 200);
  });
