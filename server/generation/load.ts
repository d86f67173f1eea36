import { join } from "node:path";
import { openDatabase } from "../database.ts";
import type { SourcePostsRow, SourceRow } from "../ledger/rows.ts";
import type { Norm } from "../norms/schema.ts";
import type { Document, Structure } from "../schema.ts";
import { tilesName } from "./build.ts";
import { grouped, TableReader } from "./load-rows.ts";
import { loadStructure } from "./load-structure.ts";
import type { GenerationManifest } from "./manifest.ts";
import {
  ALLOCATIONS,
  BATCHES,
  DOCUMENTS,
  LINEAGE,
  NORMS,
  OBSERVATIONS,
  REQUESTS,
  SOURCE_POSTS,
  SOURCES,
  TARGETS,
  TEMPLATES,
  TRAININGS,
} from "./queries.ts";
import type { BatchHead, Held, LineageLink, Snapshot, TileArchive } from "./snapshot.ts";

const MEMORY_MEGABYTES = 192;

/** Opens tiles, or hands out those already open when the bytes are the same. */
export type OpenTiles = (path: string, sha256: string) => TileArchive;

/**
 * Reads a verified generation into memory. The database that reads it is closed before this returns.
 *
 * @param manifest  What `verifyGeneration` returned for the folder.
 */
export async function loadSnapshot(
  folder: string,
  manifest: GenerationManifest,
  openTiles: OpenTiles,
): Promise<Snapshot> {
  const database = await openDatabase(":memory:", folder, MEMORY_MEGABYTES);
  try {
    const reader = new TableReader(database.connection, folder);
    const documents = await reader.list<Document>(DOCUMENTS, "document");
    const sources = await reader.list<SourceRow>(SOURCES, "source");
    const batches = await reader.list<BatchHead>(BATCHES, "batch");
    const structure = (id: Structure) => {
      const name = tilesName(id);
      return loadStructure(reader, id, openTiles(join(folder, name), manifest.files[name]!.sha256));
    };
    return {
      id: manifest.id,
      publishedAt: manifest.publishedAt,
      dataAsOf: manifest.dataAsOf,
      demo: manifest.demo,
      structures: { 2021: await structure("2021"), 2026: await structure("2026") },
      lineage: await reader.list<LineageLink>(LINEAGE, "lineage"),
      documents: new Map(documents.map((document) => [document.id, document])),
      documentIds: documents.map(({ id }) => id),
      norms: await reader.list<Norm>(NORMS, "norm"),
      sources: new Map(
        sources.map(({ id, name, lon, lat }) => [id, { id, name, position: [lon, lat] }]),
      ),
      sourcePosts: grouped(
        await reader.list<Held<SourcePostsRow>>(SOURCE_POSTS, "source_posts"),
        ({ source }) => source,
      ),
      batches: new Map(batches.map((batch) => [batch.seq, batch])),
      targets: await reader.list(TARGETS, "target"),
      observations: await reader.list(OBSERVATIONS, "observation"),
      trainings: await reader.list(TRAININGS, "training"),
      requests: await reader.list(REQUESTS, "request"),
      templates: await reader.list(TEMPLATES, "template"),
      allocations: await reader.list(ALLOCATIONS, "allocation"),
    };
  } finally {
    database.close();
  }
}
