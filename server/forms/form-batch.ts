import { createHash } from "node:crypto";
import type { Snapshot } from "../generation/snapshot.ts";
import { type Batch, type BatchRows, NO_ROWS } from "../ledger/rows.ts";
import type { FormHead } from "./form.ts";

/**
 * The batch of a form: its rows and, when it is new, its document.
 *
 * The same form on the same generation is the same batch, so that a double click is accepted once.
 *
 * @param rowsOf  Rows of the form, given the id of its document.
 */
export function formBatch(
  snapshot: Snapshot,
  head: FormHead,
  content: object,
  rowsOf: (document: string) => Partial<BatchRows>,
): Batch {
  const hash = hashOf({ generation: snapshot.id, head, content });
  const { who, remark, document } = head;
  const isNew = typeof document !== "string";
  const id = isNew ? `form-${hashOf(document).slice(0, 12)}` : document;
  const documents = isNew && !snapshot.documents.has(id) ? [{ id, ...document, demo: false }] : [];
  return {
    id: `form-${hash.slice(0, 24)}`,
    kind: "form",
    who,
    receivedAt: new Date().toISOString(),
    remark,
    rows: { ...NO_ROWS, documents, ...rowsOf(id) },
  };
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");
