import { openDatabase } from "../database.ts";
import { generationFolder } from "./folders.ts";
import { listGenerations } from "./history.ts";
import { TableReader } from "./load-rows.ts";
import { BATCHES } from "./queries.ts";
import type { BatchHead, GenerationHead } from "./snapshot.ts";
import { readManifest } from "./verify.ts";

const MEMORY_MEGABYTES = 32;

/**
 * Heads of the generations that are kept, the newest publication first, without loading any. One whose
 * manifest or batches cannot be read is left out: it could not be served either.
 *
 * @param known  Heads read before, by id; a generation never changes.
 */
export async function readHeads(
  dataDir: string,
  known: Map<string, GenerationHead>,
): Promise<GenerationHead[]> {
  const heads: GenerationHead[] = [];
  for (const id of await listGenerations(dataDir)) {
    const head = known.get(id) ?? (await readHead(dataDir, id).catch(() => undefined));
    if (!head) continue;
    known.set(id, head);
    heads.push(head);
  }
  return heads;
}

async function readHead(dataDir: string, id: string): Promise<GenerationHead> {
  const folder = generationFolder(dataDir, id);
  const { publishedAt, dataAsOf, demo } = await readManifest(folder);
  const database = await openDatabase(":memory:", folder, MEMORY_MEGABYTES);
  try {
    const batches = await new TableReader(database.connection, folder).list<BatchHead>(
      BATCHES,
      "batch",
    );
    return { id, publishedAt, dataAsOf, demo, batches };
  } finally {
    database.close();
  }
}
