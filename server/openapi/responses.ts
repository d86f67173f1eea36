import { z } from "@hono/zod-openapi";
import { ErrorBody } from "../schema.ts";

const Refusal = ErrorBody.openapi("Error");

/** A response of the one shape that every error has. */
export const refusal = (description: string) => ({
  description,
  content: { "application/json": { schema: Refusal } },
});

/** A query that takes no parameter at all. */
export const NoQuery = z.strictObject({});

export const badRequest = refusal(
  "A parameter is unknown, given twice or not of the expected form; `code` says which of these, `message` names it.",
);

export const busy = refusal("So many are under way and wait already; ask again in a while.");

/** Responses of a route that answers with JSON of one shape. */
export const jsonResponses = <T extends z.ZodType>(schema: T, description: string) => ({
  200: { description, content: { "application/json": { schema } } },
  400: badRequest,
  404: refusal("No such unit, norm or generation; `code` says which."),
});

/** Responses of a route that a form posts to. */
export const formResponses = <T extends z.ZodType>(schema: T, description: string) => ({
  ...jsonResponses(schema, description),
  400: refusal("A field is missing or cannot be; `code` says why, `message` names the field."),
  403: refusal("Changes are accepted from this machine alone."),
  409: refusal("It does not go with what is stored; `code` says why."),
  413: refusal("It is longer than any form."),
});
