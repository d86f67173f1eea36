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
  const { who, remark } = head;
  const { id, documents } = formDocument(snapshot, head.document);
  return {
    id: `form-${hash.slice(0, 24)}`,
    kind: "form",
    who,
    receivedAt: new Date().toISOString(),
    remark,
    rows: { ...NO_ROWS, documents, ...rowsOf(id) },
  };
}

/** Id of the document of a form and, when it is new, its row. */
export function formDocument(
  snapshot: Snapshot,
  document: FormHead["document"],
): { id: string; documents: BatchRows["documents"] } {
  if (typeof document === "string") return { id: document, documents: [] };
  const id = `form-${hashOf(document).slice(0, 12)}`;
  const isKnown = snapshot.documents.has(id);
  return { id, documents: isKnown ? [] : [{ id, ...document, demo: false }] };
}

const hashOf = (content: unknown): string =>
  createHash("sha256").update(JSON.stringify(content)).digest("hex");
