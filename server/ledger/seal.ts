import { readFile } from "node:fs/promises";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { writeFileWhole } from "../files.ts";

/**
 * What the ledger held when the last batch was accepted, kept in a file of its own: a write-ahead log
 * that is deleted takes batches with it and DuckDB does not say so.
 */
const Seal = z.object({ batches: z.number().int().min(0), chain: z.string() });
export type Seal = z.infer<typeof Seal>;

/** Chain of an empty ledger. */
export const NO_BATCH: Seal = { batches: 0, chain: "" };

export const sealPath = (ledgerPath: string) => `${ledgerPath}.seal`;

export async function writeSeal(ledgerPath: string, seal: Seal): Promise<void> {
  await writeFileWhole(sealPath(ledgerPath), `${JSON.stringify(seal)}\n`);
}

/** @throws {AppError} `ledger.seal` when the file is there and is no seal. */
export async function readSeal(ledgerPath: string): Promise<Seal> {
  const path = sealPath(ledgerPath);
  let content: string;
  try {
    content = await readFile(path, "utf8");
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return NO_BATCH;
    throw cause;
  }
  try {
    return Seal.parse(JSON.parse(content));
  } catch (cause) {
    throw new AppError("broken", "ledger.seal", `${path} is not readable; ${remedy(path)}`, {
      cause,
    });
  }
}

/**
 * Compares the chain of the ledger, oldest batch first, with the seal. A ledger ahead of its seal was
 * killed between commit and seal, which is sound.
 *
 * @throws {AppError} `ledger.lost` when batches that were accepted are gone or were replaced.
 */
export function checkSeal(ledgerPath: string, seal: Seal, chains: readonly string[]): void {
  const path = sealPath(ledgerPath);
  if (chains.length < seal.batches) {
    throw new AppError(
      "broken",
      "ledger.lost",
      `the ledger holds ${chains.length} of the ${seal.batches} batches it accepted; ${remedy(path)}`,
    );
  }
  if (seal.batches > 0 && chains[seal.batches - 1] !== seal.chain) {
    throw new AppError(
      "broken",
      "ledger.lost",
      `batch ${seal.batches} of the ledger is not the one that was accepted; ${remedy(path)}`,
    );
  }
}

const remedy = (path: string) =>
  `restore the ledger from a copy, or delete ${path} to go on with what is left`;
