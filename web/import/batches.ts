import type { Document } from "../../server/schema.ts";
import type { BatchWords } from "../../server/trace/schema.ts";
import { ApiError, get } from "../api/client.ts";

/** A file that came in. */
export interface ImportedBatch extends BatchWords {
  document: Document | undefined;
  /** Why it was taken back; undefined while it is in force. */
  withdrawnBecause: string | undefined;
}

/** Batches that came from files, the newest first; undefined where the server keeps no list of them. */
export async function fetchImports(): Promise<ImportedBatch[] | undefined> {
  try {
    const [{ batches }, { documents }] = await Promise.all([
      get<{ batches: BatchWords[] }>("/api/batches"),
      get<{ documents: Document[] }>("/api/documents"),
    ]);
    const documentOf = new Map(documents.map((document) => [document.id, document]));
    const batchOf = new Map(batches.map((batch) => [batch.id, batch]));
    return batches
      .filter(({ kind }) => kind === "import")
      .toSorted((a, b) => b.seq - a.seq)
      .map((batch) => ({
        ...batch,
        // Ids as server/import/accept.ts and withdraw.ts give them.
        document: documentOf.get(batch.id.replace(/^import-/, "tai-lieu-")),
        withdrawnBecause: batchOf.get(`rut-${batch.id}`)?.remark,
      }));
  } catch (error) {
    if (error instanceof ApiError && error.code === "path.unknown") return undefined;
    throw error;
  }
}
