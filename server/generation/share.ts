import { constants } from "node:fs";
import { copyFile, link, rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../errors.ts";
import { type Checksum, checksumOf } from "../files.ts";
import { generationFolder } from "./folders.ts";
import { readManifest } from "./verify.ts";

/**
 * Puts tiles into a generation: a hard link to the generation before where that has the same bytes,
 * otherwise a copy. Prepared boundaries are never linked, so that damage to the tiles of generations
 * leaves whole ones to rebuild from.
 *
 * @throws {AppError} `boundaries.damaged` when the prepared tiles are not what their manifest says.
 */
export async function shareTiles(
  previous: { dataDir: string; id: string | undefined },
  name: string,
  expected: Checksum,
  source: string,
  target: string,
): Promise<void> {
  const isExpected = async () => (await checksumOf(target)).sha256 === expected.sha256;
  if (await linkFrom(previous, name, expected, target)) {
    if (await isExpected()) return;
    await rm(target);
  }
  await copyFile(source, target, constants.COPYFILE_FICLONE);
  if (await isExpected()) return;
  throw new AppError("broken", "boundaries.damaged", `${source} is not what its manifest says`);
}

async function linkFrom(
  { dataDir, id }: { dataDir: string; id: string | undefined },
  name: string,
  expected: Checksum,
  target: string,
): Promise<boolean> {
  if (id === undefined) return false;
  const folder = generationFolder(dataDir, id);
  const manifest = await readManifest(folder).catch(() => undefined);
  if (manifest?.files[name]?.sha256 !== expected.sha256) return false;
  // Fails across devices and on file systems without hard links: then it is copied.
  return link(join(folder, name), target).then(
    () => true,
    () => false,
  );
}
