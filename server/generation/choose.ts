import { AppError } from "../errors.ts";
import { generationFolder, readPointer, writePointer } from "./folders.ts";
import { listGenerations } from "./history.ts";
import type { OpenTiles } from "./load.ts";
import { loadSnapshot } from "./load.ts";
import type { Snapshot } from "./snapshot.ts";
import { verifyGeneration } from "./verify.ts";

/**
 * Loads the generation in force; when it is not whole, the newest whole one before it. Says one line
 * for a start that had to refuse any, and moves the pointer to what is served.
 *
 * @returns undefined when no generation is whole.
 */
export async function chooseGeneration(
  dataDir: string,
  openTiles: OpenTiles,
  say: (line: string) => void,
): Promise<Snapshot | undefined> {
  const pointer = await readPointer(dataDir);
  const refusals: string[] = [];
  for (const id of candidates(await listGenerations(dataDir), pointer)) {
    try {
      const snapshot = await loadVerified(dataDir, id, openTiles);
      if (id !== pointer) {
        const reasons = refusals.length > 0 ? refusals : ["the pointer names no generation"];
        say(`${reasons.join("; ")}; serving ${id}`);
        await writePointer(dataDir, id);
      }
      return snapshot;
    } catch (cause) {
      refusals.push(`generation ${id} refused: ${reasonOf(cause)}`);
    }
  }
  if (refusals.length > 0) say(`${refusals.join("; ")}; no whole generation is left`);
  return undefined;
}

/** @throws {AppError} `generation.refused` when it is not whole. */
export async function loadVerified(
  dataDir: string,
  id: string,
  openTiles: OpenTiles,
): Promise<Snapshot> {
  const folder = generationFolder(dataDir, id);
  return loadSnapshot(folder, await verifyGeneration(folder), openTiles);
}

/** The one in force, those published before it, and only then those after, which somebody undid. */
function candidates(newestFirst: readonly string[], pointer: string | undefined): string[] {
  if (pointer === undefined) return [...newestFirst];
  const at = newestFirst.indexOf(pointer);
  if (at < 0) return [pointer, ...newestFirst];
  return [...newestFirst.slice(at), ...newestFirst.slice(0, at)];
}

const reasonOf = (cause: unknown) =>
  cause instanceof AppError && cause.code === "generation.refused"
    ? cause.message
    : `it cannot be read (${cause instanceof Error ? cause.message : cause})`;
