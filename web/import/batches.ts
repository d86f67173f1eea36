import type { BatchWords } from "../../server/trace/schema.ts";
import { ApiError, get } from "../api/client.ts";

/** Batches that came from files, the newest first; undefined where the server keeps no list of them. */
export async function fetchImports(): Promise<BatchWords[] | undefined> {
  try {
    const { batches } = await get<{ batches: BatchWords[] }>("/api/batches");
    return batches.filter(({ kind }) => kind === "import").toSorted((a, b) => b.seq - a.seq);
  } catch (error) {
    if (error instanceof ApiError && error.code === "path.unknown") return undefined;
    throw error;
  }
}
