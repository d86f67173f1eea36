import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { PreparedFolder } from "../boundaries/folder.ts";
import { rows, run } from "../database.ts";
import { asideName, type Checksum, checksumOf, syncToDisk } from "../files.ts";
import type { Ledger } from "../ledger/ledger.ts";
import { STRUCTURES, type Structure } from "../schema.ts";
import { generationFolder, generationsFolder, readPointer } from "./folders.ts";
import { contentId, GENERATION_FORMAT, type GenerationManifest, sealOf } from "./manifest.ts";
import { fillPlaceTables } from "./place-rows.ts";
import { joinPlaces } from "./places.ts";
import { shareTiles } from "./share.ts";
import { HEAD, LEDGER_TABLES, PLACE_TABLES } from "./tables.ts";
import { verifyGeneration } from "./verify.ts";

/**
 * Builds what readers will see, aside, and gives it the name of its content. Nothing changes for readers
 * until it is put in force; killed at any moment it leaves only a folder that the next start sweeps.
 *
 * @returns The manifest of the verified generation. The same ledger and boundaries give the same id, and
 *   then the folder that is there already, if it is whole.
 */
export async function buildGeneration(
  ledger: Ledger,
  dataDir: string,
  boundaries: Record<Structure, PreparedFolder>,
): Promise<GenerationManifest> {
  const aside = join(generationsFolder(dataDir), asideName());
  await mkdir(aside, { recursive: true });
  try {
    const head = await ledger.use((connection) => writeTables(connection, aside, boundaries));
    await placeTiles(dataDir, aside, boundaries);
    const manifest = await writeManifest(aside, head, boundaries);
    return await giveName(dataDir, aside, manifest);
  } finally {
    await rm(aside, { recursive: true, force: true });
  }
}

type Head = Pick<GenerationManifest, "dataAsOf" | "demo"> & { tables: string[] };

async function writeTables(
  connection: DuckDBConnection,
  aside: string,
  boundaries: Record<Structure, PreparedFolder>,
): Promise<Head> {
  const structures = [];
  for (const structure of STRUCTURES) {
    const { manifest, units } = boundaries[structure];
    structures.push({ manifest, places: await joinPlaces(manifest, units) });
    // Readers' turn.
    await setImmediate();
  }
  await fillPlaceTables(connection, structures);
  const tables = { ...LEDGER_TABLES, ...PLACE_TABLES };
  for (const [name, select] of Object.entries(tables)) {
    const file = join(aside, `${name}.parquet`);
    await run(connection, `COPY (${select}) TO $file (FORMAT parquet, COMPRESSION zstd)`, { file });
  }
  const head = (await rows(connection, HEAD))[0]!;
  return {
    dataAsOf: String(head.dataAsOf ?? ""),
    demo: head.demo === true,
    tables: Object.keys(tables),
  };
}

async function placeTiles(
  dataDir: string,
  aside: string,
  boundaries: Record<Structure, PreparedFolder>,
): Promise<void> {
  const previous = { dataDir, id: await readPointer(dataDir) };
  for (const structure of STRUCTURES) {
    const name = tilesName(structure);
    const { manifest, tilesPath } = boundaries[structure];
    const expected = manifest.files["tiles.pmtiles"]!;
    await shareTiles(previous, name, expected, tilesPath, join(aside, name));
  }
}

/** Name of a structure's tiles in a generation. */
export const tilesName = (structure: Structure) => `tiles-${structure}.pmtiles`;

async function writeManifest(
  aside: string,
  head: Head,
  boundaries: Record<Structure, PreparedFolder>,
): Promise<GenerationManifest> {
  const files: Record<string, Checksum> = {};
  const names = [...head.tables.map((table) => `${table}.parquet`), ...STRUCTURES.map(tilesName)];
  for (const name of names.sort()) {
    await syncToDisk(join(aside, name));
    files[name] = await checksumOf(join(aside, name));
  }
  const label = (structure: Structure) => {
    const { id, kind } = boundaries[structure].manifest;
    return { id, kind };
  };
  const unsealed = {
    format: GENERATION_FORMAT,
    id: contentId(files),
    publishedAt: new Date().toISOString(),
    dataAsOf: head.dataAsOf,
    demo: head.demo,
    boundaries: { 2021: label("2021"), 2026: label("2026") },
    files,
  } as const;
  const manifest = { ...unsealed, seal: sealOf(unsealed) };
  const path = join(aside, "manifest.json");
  await writeFile(path, `${JSON.stringify(manifest, null, 2)}\n`);
  await syncToDisk(path);
  await syncToDisk(aside);
  return manifest;
}

async function giveName(
  dataDir: string,
  aside: string,
  manifest: GenerationManifest,
): Promise<GenerationManifest> {
  const folder = generationFolder(dataDir, manifest.id);
  const existing = await verifyGeneration(folder).catch(() => undefined);
  if (existing) return existing;
  // A damaged folder of this name gives way; killed in between, the start serves an older one or rebuilds.
  await rm(folder, { recursive: true, force: true });
  await rename(aside, folder);
  await syncToDisk(generationsFolder(dataDir));
  return verifyGeneration(folder);
}
