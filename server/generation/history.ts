import { readdir, rm } from "node:fs/promises";
import {
  generationFolder,
  generationsFolder,
  readHistory,
  readPointer,
  writeHistory,
  writePointer,
} from "./folders.ts";
import { type Published, toKeep } from "./retention.ts";
import { readManifest } from "./verify.ts";

/**
 * Generations on disk, the newest publication first. Those the history does not know come after, by the
 * date in their manifest; without a readable manifest last.
 */
export async function listGenerations(dataDir: string): Promise<string[]> {
  const names = await readdir(generationsFolder(dataDir)).catch(() => []);
  const onDisk = names.filter((name) => /^[0-9a-f]{16}$/.test(name));
  const known = (await readHistory(dataDir)).reverse().filter((id) => onDisk.includes(id));
  const unknown = await published(
    dataDir,
    onDisk.filter((id) => !known.includes(id)),
  );
  unknown.sort((a, b) => (a.publishedAt < b.publishedAt ? 1 : -1));
  return [...known, ...unknown.map(({ id }) => id)];
}

const published = (dataDir: string, ids: readonly string[]): Promise<Published[]> =>
  Promise.all(
    ids.map(async (id) => {
      const manifest = await readManifest(generationFolder(dataDir, id)).catch(() => null);
      return { id, publishedAt: manifest?.publishedAt ?? "" };
    }),
  );

/** Puts a verified generation in force, then drops those that are not to be kept, see `toKeep`. */
export async function putInForce(dataDir: string, id: string): Promise<void> {
  const before = await listGenerations(dataDir);
  const order = [id, ...before.filter((other) => other !== id)];
  const kept = toKeep(await published(dataDir, order));
  await writeHistory(dataDir, order.filter((other) => kept.has(other)).toReversed());
  await writePointer(dataDir, id);
  const current = await readPointer(dataDir);
  for (const old of order) {
    if (kept.has(old) || old === current) continue;
    await rm(generationFolder(dataDir, old), { recursive: true, force: true });
  }
}
