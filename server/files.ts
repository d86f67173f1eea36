import { createHash, randomBytes } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Left behind by a process that was killed while it built something aside. */
const LEFTOVER = ".tmp-";

/** A name for building aside; swept at the next start when its builder dies. */
export const asideName = () => `${LEFTOVER}${randomBytes(8).toString("hex")}`;

/** Makes a written file, or the names in a folder, outlast a power cut. */
export async function syncToDisk(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Replaces a file by one rename: readers find the old content or the new, never a part. */
export async function writeFileWhole(path: string, content: string): Promise<void> {
  const aside = join(dirname(path), asideName());
  const handle = await open(aside, "w", 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(aside, path);
  await syncToDisk(dirname(path));
}

/** Removes what killed builders left in a folder; creates the folder where it is missing. */
export async function sweepLeftovers(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (name.startsWith(LEFTOVER)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

export interface Checksum {
  bytes: number;
  /** SHA-256 in hex. */
  sha256: string;
}

/** Reads a file through once, a part at a time, so that readers are not kept waiting. */
export async function checksumOf(path: string): Promise<Checksum> {
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const part of createReadStream(path, { highWaterMark: 256 * 1024 })) {
    hash.update(part);
    bytes += part.length;
  }
  return { bytes, sha256: hash.digest("hex") };
}
