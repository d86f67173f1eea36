import { mkdir } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { type Database, openDatabase, rows } from "../database.ts";
import { AppError } from "../errors.ts";
import { migrate } from "./migrate.ts";
import { checkSeal, readSeal, type Seal, writeSeal } from "./seal.ts";

const MEMORY_MEGABYTES = 256;

const CHAINS = `
  SELECT "chain"
  FROM batch
  ORDER BY "seq"`;

/**
 * Opens the file of a ledger for this process alone, creating it where there is none, brings it to the
 * newest form and holds it against its seal.
 *
 * @param exportFolder  The one folder into which tables may be written.
 * @throws {AppError} `ledger.locked` while another process, or this one, holds it, `ledger.broken` when the file cannot
 *   be read, `ledger.lost` when it has fewer batches than were accepted, `ledger.newer`, `ledger.seal`.
 */
export async function openSealed(
  path: string,
  exportFolder: string,
): Promise<{ database: Database; seal: Seal }> {
  await mkdir(dirname(path), { recursive: true });
  const database = await openFile(path, exportFolder);
  try {
    await migrate(database.connection);
    const chains = (await rows(database.connection, CHAINS)).map((row) => String(row.chain));
    const sealed = await readSeal(path);
    checkSeal(path, sealed, chains);
    const seal = { batches: chains.length, chain: chains.at(-1) ?? "" };
    if (seal.batches > sealed.batches) await writeSeal(path, seal);
    return { database, seal };
  } catch (cause) {
    database.close();
    throw cause;
  }
}

/** Files that this process holds: the lock of DuckDB keeps other processes out, but not a second opening here. */
const held = new Set<string>();

async function openFile(path: string, exportFolder: string): Promise<Database> {
  const file = resolve(path);
  if (held.has(file)) {
    throw new AppError("broken", "ledger.locked", `${path} is held by this process already`);
  }
  held.add(file);
  try {
    const { connection, close } = await openDatabase(path, exportFolder, MEMORY_MEGABYTES);
    return {
      connection,
      close: () => {
        close();
        held.delete(file);
      },
    };
  } catch (cause) {
    held.delete(file);
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes("Conflicting lock") || reason.includes("Could not set lock")) {
      const holder = /PID (\d+)/.exec(reason)?.[1] ?? "unknown";
      const message = `${path} is held by another process (${holder})`;
      throw new AppError("broken", "ledger.locked", message, { cause });
    }
    const message = `${path} cannot be opened: ${reason.split("\n", 1)[0]}`;
    throw new AppError("broken", "ledger.broken", message, { cause });
  }
}
