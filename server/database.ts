import {
  type DuckDBConnection,
  DuckDBInstance,
  type DuckDBValue,
  type Json,
} from "@duckdb/node-api";
import { AppError } from "./errors.ts";

/** An open database with its single connection. */
export interface Database {
  connection: DuckDBConnection;
  close(): void;
}

/**
 * Opens a database that can reach no file but its own and those below `exportFolder`.
 *
 * @param path  A file, or ":memory:".
 * @param memoryMegabytes  Most that DuckDB may hold; beyond it queries fail rather than the process grow.
 */
export async function openDatabase(
  path: string,
  exportFolder: string,
  memoryMegabytes: number,
): Promise<Database> {
  const instance = await DuckDBInstance.create(path, {
    memory_limit: `${memoryMegabytes}MB`,
    // One thread keeps the order of rows, so equal tables give equal Parquet bytes.
    threads: "1",
    ...(path === ":memory:" ? { temp_directory: "" } : {}),
  });
  try {
    const connection = await instance.connect();
    await connection.run(`SET allowed_directories = [${literal(exportFolder)}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET autoinstall_known_extensions = false");
    await connection.run("SET lock_configuration = true");
    const close = () => {
      connection.closeSync();
      instance.closeSync();
    };
    return { connection, close };
  } catch (cause) {
    instance.closeSync();
    throw cause;
  }
}

/** Runs a statement for its effect. */
export async function run(
  connection: DuckDBConnection,
  sql: string,
  params?: Record<string, DuckDBValue>,
): Promise<void> {
  try {
    await connection.run(sql, params);
  } catch (cause) {
    throw queryFailed(sql, cause);
  }
}

/** All rows of a small answer. BIGINT and DATE arrive as text: cast in the SQL. */
export async function rows(
  connection: DuckDBConnection,
  sql: string,
  params?: Record<string, DuckDBValue>,
): Promise<Record<string, Json>[]> {
  try {
    return (await connection.runAndReadAll(sql, params)).getRowObjectsJson();
  } catch (cause) {
    throw queryFailed(sql, cause);
  }
}

/** The message tells people the reason; the SQL stands in the cause, for the log. */
export function queryFailed(sql: string, cause: unknown): AppError {
  const reason = (cause instanceof Error ? cause.message : String(cause)).split("\n", 1)[0];
  const detail = new Error(`Query failed: ${sql}`, { cause });
  return new AppError("broken", "database.query", `the database failed: ${reason}`, {
    cause: detail,
  });
}

/** Does the work in one transaction: all of it or nothing. */
export async function transaction<T>(
  connection: DuckDBConnection,
  work: () => Promise<T>,
): Promise<T> {
  await connection.run("BEGIN TRANSACTION");
  try {
    const result = await work();
    await connection.run("COMMIT");
    return result;
  } catch (cause) {
    // A statement that failed may have ended the transaction already; its error is the one to tell.
    await connection.run("ROLLBACK").catch(() => {});
    throw cause;
  }
}

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;
