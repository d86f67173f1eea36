import { setTimeout } from "node:timers/promises";
import type { DuckDBConnection } from "@duckdb/node-api";
import { type Database, rows, run, transaction } from "../database.ts";
import { AppError } from "../errors.ts";
import { append } from "./append.ts";
import { gazetteerCodes } from "./known-codes.ts";
import { openSealed } from "./open-sealed.ts";
import type { Batch } from "./rows.ts";
import { type Seal, writeSeal } from "./seal.ts";
import { validate } from "./validate.ts";
import { WriterQueue } from "./writer-queue.ts";

/** How long to wait for whoever holds the file, and how often to look. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 100;

const HAS_BATCH = `
  SELECT "seq"
  FROM batch
  WHERE "id" = $id
  ORDER BY "seq"`;
const DOCUMENT_IDS = `
  SELECT DISTINCT "id"
  FROM document
  ORDER BY "id"`;
/** A withdrawal stands: what it took back is accepted anew under another id. */
const BATCH_IDS = `
  SELECT "id"
  FROM batch
  WHERE "kind" <> 'withdrawal'
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
  readonly #path: string;
  readonly #exportFolder: string;
  #seal: Seal;
  /** Undefined while the file is let go. */
  #database: Database | undefined;

  constructor(path: string, exportFolder: string, database: Database, seal: Seal) {
    this.#path = path;
    this.#exportFolder = exportFolder;
    this.#database = database;
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
      if (await hasBatch(connection, batch.id)) return "known";
      await validate(batch, await referencesOf(connection, batch));
      this.#seal = await transaction(connection, () => append(connection, batch, this.#seal));
      await writeSeal(this.#path, this.#seal);
      return "accepted";
    });
  }

  /** Whether a batch of this id was accepted before. */
  knows(id: string): Promise<boolean> {
    return this.#alone((connection) => hasBatch(connection, id));
  }

  /** Lends the connection for work that must see one state of the ledger throughout. */
  use<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.#alone((connection) => transaction(connection, () => work(connection)));
  }

  /**
   * Waits for what was asked, writes everything into the one file and lets it go with the 100 MB that
   * DuckDB keeps after heavy work. What is asked later opens it again, with the same checks.
   */
  release(): Promise<void> {
    return this.#queue.add(async () => {
      if (!this.#database) return;
      try {
        await run(this.#database.connection, "CHECKPOINT");
      } finally {
        this.#drop();
      }
    });
  }

  #alone<T>(work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
    return this.#queue.add(async () => {
      this.#database ??= await this.#open();
      try {
        return await work(this.#database.connection);
      } catch (cause) {
        // After a full disk DuckDB refuses everything, reads too, until the file is opened anew.
        if (isInvalidated(cause)) this.#drop();
        throw cause;
      }
    });
  }

  /** What was let go may be held by a command for a while. */
  async #open(): Promise<Database> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
      try {
        const { database, seal } = await openSealed(this.#path, this.#exportFolder);
        this.#seal = seal;
        return database;
      } catch (cause) {
        const isLocked = cause instanceof AppError && cause.code === "ledger.locked";
        if (!isLocked || Date.now() >= deadline) throw cause;
        await setTimeout(RETRY_MS);
      }
    }
  }

  #drop(): void {
    this.#database?.close();
    this.#database = undefined;
  }
}

/** Opens the ledger for this process alone. Throws as `openSealed` does. */
export async function openLedger(path: string, exportFolder: string): Promise<Ledger> {
  const { database, seal } = await openSealed(path, exportFolder);
  return new Ledger(path, exportFolder, database, seal);
}

const hasBatch = async (connection: DuckDBConnection, id: string): Promise<boolean> =>
  (await rows(connection, HAS_BATCH, { id })).length > 0;

async function referencesOf(connection: DuckDBConnection, batch: Batch) {
  const idsOf = async (sql: string, added: readonly { id: string }[] | undefined) =>
    new Set([
      ...(await rows(connection, sql)).map((row) => String(row.id)),
      ...(added ?? []).map((row) => row?.id),
    ]);
  return {
    codes: await gazetteerCodes(),
    documents: await idsOf(DOCUMENT_IDS, batch.rows?.documents),
    sources: await idsOf(SOURCE_IDS, batch.rows?.sources),
    batches: await idsOf(BATCH_IDS, undefined),
  };
}

function isInvalidated(cause: unknown): boolean {
  for (let error = cause; error instanceof Error; error = error.cause) {
    if (/FATAL|has been invalidated/.test(error.message)) return true;
  }
  return false;
}
