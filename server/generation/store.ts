import { openArchive } from "../boundaries/archive.ts";
import { AppError } from "../errors.ts";
import { chooseGeneration, loadVerified } from "./choose.ts";
import { readHeads } from "./heads.ts";
import type { GenerationHead, GenerationStore, Snapshot, TileArchive } from "./snapshot.ts";

/** Older generations held in memory beside the current one. */
const OLDER_KEPT = 2;

const ID = /^[0-9a-f]{16}$/;

/** The server's view: what it serves, and the way to serve another. */
export interface OpenStore extends GenerationStore {
  /** Loads a generation that was put in force and serves it from then on. */
  swap(id: string): Promise<Snapshot>;
  /** Calls the listener after every swap; the answer stops it. */
  onPublish(listener: (snapshot: Snapshot) => void): () => void;
}

/**
 * Opens the generation in force, or the newest whole one before it with a line that says so.
 *
 * @returns undefined when there is none to serve.
 */
export async function openStore(
  dataDir: string,
  say: (line: string) => void,
): Promise<OpenStore | undefined> {
  const openTiles = sharedTiles();
  const first = await chooseGeneration(dataDir, openTiles, say);
  if (!first) return undefined;

  let current = first;
  const older = new Map<string, Promise<Snapshot>>();
  const heads = new Map<string, GenerationHead>();
  const listeners = new Set<(snapshot: Snapshot) => void>();

  return {
    current: () => current,

    async get(id) {
      if (id === current.id) return current;
      if (!ID.test(id)) return undefined;
      const loading = older.get(id) ?? loadVerified(dataDir, id, openTiles);
      older.delete(id);
      older.set(id, loading);
      for (const oldest of older.keys()) {
        if (older.size > OLDER_KEPT) older.delete(oldest);
      }
      try {
        return await loading;
      } catch (cause) {
        if (older.get(id) === loading) older.delete(id);
        if (cause instanceof AppError && cause.code === "generation.refused") return undefined;
        throw cause;
      }
    },

    list: () => readHeads(dataDir, heads),

    async swap(id) {
      if (id === current.id) return current;
      current = await loadVerified(dataDir, id, openTiles);
      older.delete(id);
      for (const listener of listeners) listener(current);
      return current;
    },

    onPublish(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Generations with the same tiles share one copy in memory for as long as any of them is held. */
function sharedTiles(): (path: string, sha256: string) => TileArchive {
  const open = new Map<string, WeakRef<TileArchive>>();
  return (path, sha256) => {
    const known = open.get(sha256)?.deref();
    if (known) return known;
    const archive = openArchive(path);
    open.set(sha256, new WeakRef(archive));
    return archive;
  };
}
