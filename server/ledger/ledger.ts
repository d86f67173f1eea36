import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Database, openDatabase, rows, run, transaction } from "../database.ts";
import { AppError } from "../errors.ts";
import { append } from "./append.ts";
import { gazetteerCodes } from "./known-codes.ts";
import { migrate } from "./migrate.ts";
import type { Batch } from "./rows.ts";
import { checkSeal, readSeal, type Seal, writeSeal } from "./seal.ts";
import { validate } from "./validate.ts";
import { WriterQueue } from "./writer-queue.ts";

const MEMORY_MEGABYTES = 256;

const CHAINS = `
  SELECT "chain"
  FROM batch
  ORDER BY "seq"`;
const HAS_BATCH = `
  SELECT "seq"
  FROM batch
  WHERE "id" = $id
  ORDER BY "seq"`;
const DOCUMENT_IDS = `
  SELECT DISTINCT "id"
  FROM document
  ORDER BY "id"`;
const SOURCE_IDS = `
  SELECT DISTINCT "id"
  FROM source
  ORDER BY "id"`;

/**
 * The only mutable store: batches, in the order they were accepted, in one DuckDB file. Everything goes
 * through one queue, so there is one writer and a reader sees whole batches.
 */
export class Ledger {
  readonly #queue = new WriterQueue();
  #database: Database;
  readonly #path: string;
  readonly #exportFolder: string;
  #seal: Seal;

  constructor(database: Database, path: string, exportFolder: string, seal: Seal) {
    this.#database = database;
    this.#path = path;
    this.#exportFolder = exportFolder;
    this.#seal = seal;
  }

  /** How many batches were accepted. */
  get batches(): number {
    return this.#seal.batches;
  }

  /**
   * Accepts a batch whole, or throws and keeps nothing of it.
   *
   * @returns "known" when a batch with this id was accepted before: nothing is written then.
   * @throws {AppError} `ledger.batch` or `ledger.row` when something in it is wrong.
   */
  accept(batch: Batch): Promise<"accepted" | "known"> {
    return this.#alone(async (connection) => {
      if ((await rows(connection, HAS_BATCH, { id: batch.id })).length > 0) return "known";
      await validate(batch, await this.#references(batch));
      this.#seal = await transaction(connection, () => append(connection, batch, this.#seal));
      await writeSeal(this.#path, this.#seal);
      return "accepted";
    });
  }

  /** Lends the connection for work that must see one state of the ledger throughout. */
  use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.#alone((connection) => transaction(connection, () => work(connection)));
  }

  /** Waits for what was asked, writes everything into the one file and lets it go. */
  async close(): Promise<void> {
    await this.#queue.add(() => run(this.#database.connection, "CHECKPOINT"));
    this.#database.close();
  }

  #alone<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      try {
        return await work(this.#database.connection);
      } catch (cause) {
        if (isInvalidated(cause)) await this.#reopen();
        throw cause;
      }
    });
  }

  /** A full disk makes DuckDB refuse everything, reads too, until the file is opened anew. */
  async #reopen(): Promise<void> {
    this.#database.close();
    this.#database = await openFile(this.#path, this.#exportFolder);
  }

  async #references(batch: Batch) {
    const { connection } = this.#database;
    const idsOf = async (sql: string, added: readonly { id: string }[] | undefined) =>
      new Set([
        ...(await rows(connection, sql)).map((row) => String(row.id)),
        ...(added ?? []).map((row) => row?.id),
      ]);
    return {
      codes: await gazetteerCodes(),
      documents: await idsOf(DOCUMENT_IDS, batch.rows?.documents),
      sources: await idsOf(SOURCE_IDS, batch.rows?.sources),
    };
  }
}

/**
 * Opens the ledger for this process alone, creating it where there is none.
 *
 * @param exportFolder  The one folder into which tables may be written.
 * @throws {AppError} `ledger.locked` while another process holds it, `ledger.broken` when the file cannot
 *   be read, `ledger.lost` when it has fewer batches than were accepted, `ledger.newer`, `ledger.seal`.
 */
export async function openLedger(path: string, exportFolder: string): Promise<Ledger> {
  await mkdir(dirname(path), { recursive: true });
  const database = await openFile(path, exportFolder);
  try {
    await migrate(database.connection);
    const chains = (await rows(database.connection, CHAINS)).map((row) => String(row.chain));
    const sealed = await readSeal(path);
    checkSeal(path, sealed, chains);
    const seal = { batches: chains.length, chain: chains.at(-1) ?? "" };
    if (seal.batches > sealed.batches) await writeSeal(path, seal);
    return new Ledger(database, path, exportFolder, seal);
  } catch (cause) {
    database.close();
    throw cause;
  }
}

async function openFile(path: string, exportFolder: string): Promise<Database> {
  try {
    return await openDatabase(path, exportFolder, MEMORY_MEGABYTES);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    if (reason.includes("Conflicting lock") || reason.includes("Could not set lock")) {
      const holder = /PID (\d+)/.exec(reason)?.[1] ?? "unknown";
      const message = `${path} is held by another process (${holder})`;
      throw new AppError("broken", "ledger.locked", message, { cause });
    }
    throw new AppError(
      "broken",
      "ledger.broken",
      `${path} cannot be opened: ${firstLine(reason)}`,
      {
        cause,
      },
    );
  }
}

function isInvalidated(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (/FATAL|has been invalidated/.test(error.message)) return true;
  }
  return false;
}

const firstLine = (text: string) => text.split("\n", 1)[0]!;
