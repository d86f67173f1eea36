import { readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { type Published, publish } from "../../control/publish.ts";
import type { Structure } from "../../schema.ts";
import { readPrepared, useBoundaries } from "../folder.ts";
import type { PreparedManifest } from "../prepared.ts";

/** Folders of boundaries that are not used any more stay for a day. */
const KEPT_MS = 24 * 3600 * 1000;

/**
 * Puts prepared boundaries in force and publishes them. When that fails, the boundaries before are in
 * force again.
 *
 * @returns undefined when nothing was ever published: the first start will do it.
 */
export async function putInForce(
  dataDir: string,
  structure: Structure,
  id: string,
): Promise<Published | undefined> {
  const before = (await readPrepared(dataDir, structure))?.manifest.id;
  await useBoundaries(dataDir, structure, id);
  try {
    const published = await publish(dataDir);
    await clearUnused(dataDir, structure, [id, before]);
    return published;
  } catch (error) {
    if (before) await useBoundaries(dataDir, structure, before);
    else await rm(join(dataDir, "boundaries", structure, "current"), { force: true });
    throw error;
  }
}

/** All whole-looking folders of a structure. */
export async function listPrepared(
  dataDir: string,
  structure: Structure,
): Promise<PreparedManifest[]> {
  const parent = join(dataDir, "boundaries", structure);
  const names = await readdir(parent).catch(() => []);
  const manifests = await Promise.all(
    names
      .filter((name) => /^[0-9a-f]{16}$/.test(name))
      .map((name) =>
        readFile(join(parent, name, "manifest.json"), "utf8")
          .then((text) => JSON.parse(text) as PreparedManifest)
          .catch(() => undefined),
      ),
  );
  return manifests.filter((manifest) => manifest !== undefined);
}

/** Old installations take some fifty megabytes each; the built-in boundaries are always kept. */
async function clearUnused(dataDir: string, structure: Structure, kept: (string | undefined)[]) {
  for (const { id, kind } of await listPrepared(dataDir, structure)) {
    if (kind === "approximate" || kept.includes(id)) continue;
    const folder = join(dataDir, "boundaries", structure, id);
    if (Date.now() - (await stat(folder)).mtimeMs > KEPT_MS) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}
