import { createHash } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { checksumOf } from "../files.ts";
import type { Structure } from "../schema.ts";
import type { PreparedManifest, PreparedUnit } from "./prepared.ts";

/** A whole folder of prepared boundaries. */
export interface PreparedFolder {
  manifest: PreparedManifest;
  units: PreparedUnit[];
  /** For `openArchive`. */
  tilesPath: string;
}

type Description = Omit<PreparedManifest, "id" | "files">;

const folderOf = (dataDir: string, structure: Structure) => join(dataDir, "boundaries", structure);

/**
 * Writes a folder aside, makes sure that it has reached the disk and gives it the name of its content.
 * Nothing reads it before `useBoundaries`. A process that dies on the way leaves only a `.tmp-` folder,
 * which the next one clears.
 */
export async function writeFolder(
  dataDir: string,
  description: Description,
  contents: Record<string, Uint8Array[]>,
): Promise<PreparedManifest> {
  const parent = folderOf(dataDir, description.structure);
  await clearLeftovers(parent);
  const aside = join(parent, `.tmp-${process.pid}-${Date.now()}`);
  await mkdir(aside, { recursive: true });

  const files: PreparedManifest["files"] = {};
  for (const [name, pieces] of Object.entries(contents)) {
    const hash = createHash("sha256");
    for (const piece of pieces) hash.update(piece);
    const bytes = pieces.reduce((sum, piece) => sum + piece.length, 0);
    files[name] = { bytes, sha256: hash.digest("hex") };
    await writeDurably(join(aside, name), pieces);
  }
  const id = idOf(files);
  const manifest: PreparedManifest = { id, ...description, files };
  await writeDurably(join(aside, "manifest.json"), [
    Buffer.from(JSON.stringify(manifest, null, 2)),
  ]);
  await syncFolder(aside);
  const home = join(parent, id);
  await rm(home, { recursive: true, force: true });
  await rename(aside, home);
  await syncFolder(parent);
  return manifest;
}

/** Makes prepared boundaries the ones in force, by one rename. Takes the id of a folder that is whole. */
export async function useBoundaries(
  dataDir: string,
  structure: Structure,
  id: string,
): Promise<void> {
  const parent = folderOf(dataDir, structure);
  if (!(await readFolder(join(parent, id), id))) {
    throw new Error(`Expected whole prepared boundaries ${structure}/${id}, got none`);
  }
  const aside = join(parent, `.current-${process.pid}`);
  await writeDurably(aside, [Buffer.from(`${id}\n`)]);
  await rename(aside, join(parent, "current"));
  await syncFolder(parent);
}

/** The boundaries in force; undefined if there are none, or if a file was cut short or altered. */
export async function readPrepared(
  dataDir: string,
  structure: Structure,
): Promise<PreparedFolder | undefined> {
  const parent = folderOf(dataDir, structure);
  const id = (await readIfThere(join(parent, "current")))?.toString().trim();
  return id && /^[0-9a-f]{16}$/.test(id) ? readFolder(join(parent, id), id) : undefined;
}

async function readFolder(folder: string, id: string): Promise<PreparedFolder | undefined> {
  const text = await readIfThere(join(folder, "manifest.json"));
  const manifest = text && (parseOrNothing(text) as PreparedManifest | undefined);
  if (!manifest?.files || manifest.id !== id || idOf(manifest.files) !== id) return undefined;
  let units: PreparedUnit[] = [];
  for (const [name, { bytes, sha256 }] of Object.entries(manifest.files)) {
    const path = join(folder, name);
    // A part at a time: a server that publishes reads tens of megabytes here and goes on answering.
    const found = await checksumOf(path).catch(() => undefined);
    if (found?.bytes !== bytes || found.sha256 !== sha256) return undefined;
    if (name === "units.json") units = JSON.parse(await readFile(path, "utf8"));
  }
  return { manifest, units, tilesPath: join(folder, "tiles.pmtiles") };
}

/** 16 hexadecimal digits that stand for the content of the files. */
function idOf(files: PreparedManifest["files"]): string {
  const hash = createHash("sha256");
  for (const [name, { sha256 }] of Object.entries(files).sort()) hash.update(`${name} ${sha256}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** What a process that is gone has left behind; one that is at work now is younger than an hour. */
async function clearLeftovers(parent: string): Promise<void> {
  const names = await readdir(parent).catch(() => []);
  for (const name of names.filter((name) => name.startsWith(".tmp-"))) {
    const path = join(parent, name);
    const modified = (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
    if (Date.now() - modified > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}

async function writeDurably(path: string, pieces: Uint8Array[]): Promise<void> {
  const file = await open(path, "w");
  try {
    for (const piece of pieces) await file.write(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function readIfThere(path: string): Promise<Buffer | undefined> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === "ENOENT") return undefined;
    throw cause;
  });
}

function parseOrNothing(text: Buffer): unknown {
  try {
    return JSON.parse(text.toString());
  } catch {
    return undefined;
  }
}
