import { z } from "@hono/zod-openapi";
import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import { refuseIssuedOn } from "./issued-on.ts";

/** No form is longer. */
export const FORM_MEGABYTES = 1;

const Text = (longest: number) => z.string().trim().min(1).max(longest);

/** A document that came with what a form says. */
const NewDocument = z.strictObject({
  title: Text(500),
  publisher: Text(200),
  /** A day, a month or a year: 2026-06-30, 2026-06, 2026. */
  issuedOn: z.string().regex(/^\d{4}(-\d\d){0,2}$/, "expected a day, a month or a year"),
});

/** Who fills in a form and from which document: said with everything a screen changes. */
export const FormHead = z.strictObject({
  /** The body that decides, not a person. */
  who: Text(200),
  remark: z.string().trim().max(1000).default(""),
  /** Id of a document that is known, or a new one. */
  document: z.union([Text(100), NewDocument]),
});
export type FormHead = z.infer<typeof FormHead>;

/** What a person wrote freely into the head of a form; the id of a known document is not written. */
export const textsOf = ({ who, remark, document }: Partial<FormHead>) => ({
  ...{ who, remark },
  ...(typeof document === "object" && { title: document.title, publisher: document.publisher }),
});

/** What a form led to: `known` when this very form was accepted before. */
export const FormAccepted = z.object({
  outcome: z.enum(["accepted", "known"]),
  /** Generation that shows it. */
  generation: z.string(),
  /** Id of the norm or request it is about. */
  id: z.string(),
});

/**
 * Refuses a form for one of its fields: `code` ends with the name of the field, so that a screen can say
 * it beside the field.
 *
 * @param reason  What was expected and what came.
 */
export const fieldFault = (feature: string, fault: string, field: string, reason: string) =>
  new AppError("invalid", `${feature}.${fault}`, `${field}: ${reason}`);

/**
 * @throws {AppError} `document.unknown`, 404, when a form names a document that nobody brought;
 *   `document.issued_on`, 400, for one of a day that cannot be.
 */
export function checkDocument(
  snapshot: Snapshot,
  { document }: Pick<FormHead, "document">,
  today: string,
): void {
  if (typeof document !== "string") refuseIssuedOn(document.issuedOn, today);
  else if (!snapshot.documents.has(document)) {
    throw new AppError("missing", "document.unknown", `document: no document ${got(document)}`);
  }
}
