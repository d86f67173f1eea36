import { type PreparedFolder, readPrepared } from "../boundaries/folder.ts";
import { AppError } from "../errors.ts";
import type { Ledger } from "../ledger/ledger.ts";
import type { Structure } from "../schema.ts";
import { buildGeneration } from "./build.ts";
import { putInForce } from "./history.ts";
import type { GenerationManifest } from "./manifest.ts";

/**
 * Builds a generation from the ledger and the boundaries in force and puts it in force. The caller holds
 * the ledger, so there is one publication at a time.
 *
 * @throws {AppError} `boundaries.missing` when a structure has no whole boundaries.
 */
export async function publishGeneration(
  ledger: Ledger,
  dataDir: string,
): Promise<GenerationManifest> {
  const boundaries = {
    2021: await boundariesOf(dataDir, "2021"),
    2026: await boundariesOf(dataDir, "2026"),
  };
  const manifest = await buildGeneration(ledger, dataDir, boundaries);
  await putInForce(dataDir, manifest.id);
  return manifest;
}

async function boundariesOf(dataDir: string, structure: Structure): Promise<PreparedFolder> {
  const prepared = await readPrepared(dataDir, structure);
  if (prepared) return prepared;
  throw new AppError(
    "broken",
    "boundaries.missing",
    `the boundaries of ${structure} are not there or not whole; the next start prepares them`,
  );
}
