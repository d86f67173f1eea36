import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import {
  generationFolder,
  generationsFolder,
  KEPT_GENERATIONS,
  readHistory,
  readPointer,
  writeHistory,
  writePointer,
} from "./folders.ts";
import { readManifest } from "./verify.ts";

/**
 * Generations on disk, the newest publication first. Those the history does not know come after, by the
 * date in their manifest; without a readable manifest last.
 */
export async function listGenerations(dataDir: string): Promise<string[]> {
  const names = await readdir(generationsFolder(dataDir)).catch(() => []);
  const onDisk = names.filter((name) => /^[0-9a-f]{16}$/.test(name));
  const known = (await readHistory(dataDir)).reverse().filter((id) => onDisk.includes(id));
  const unknown = await Promise.all(
    onDisk
      .filter((id) => !known.includes(id))
      .map(async (id) => {
        const manifest = await readManifest(join(generationsFolder(dataDir), id)).catch(() => null);
        return { id, publishedAt: manifest?.publishedAt ?? "" };
      }),
  );
  unknown.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  return [...known, ...unknown.map(({ id }) => id)];
}

/** Puts a verified generation in force, then drops those beyond the last ten. */
export async function putInForce(dataDir: string, id: string): Promise<void> {
  const before = await listGenerations(dataDir);
  const order = [id, ...before.filter((other) => other !== id)];
  const kept = order.slice(0, KEPT_GENERATIONS);
  await writeHistory(dataDir, kept.toReversed());
  await writePointer(dataDir, id);
  const current = await readPointer(dataDir);
  for (const old of order.slice(KEPT_GENERATIONS)) {
    if (old === current) continue;
    await rm(generationFolder(dataDir, old), { recursive: true, force: true });
  }
}
