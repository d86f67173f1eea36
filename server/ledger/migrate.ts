import type { DuckDBConnection } from "@duckdb/node-api";
import { rows, run, transaction } from "../database.ts";
import { AppError } from "../errors.ts";
import { MIGRATIONS } from "./migrations.ts";

const CREATE_VERSION = `
  CREATE TABLE IF NOT EXISTS migration ("number" INTEGER NOT NULL)`;
const VERSION = `
  SELECT coalesce(max("number"), 0)::INTEGER AS version
  FROM migration`;
const MARK_DONE = `
  INSERT INTO migration VALUES ($number)`;

/**
 * Brings the ledger to the newest form. A step that was interrupted runs again whole.
 *
 * @throws {AppError} `ledger.newer` when a later version of the product wrote this file.
 */
export async function migrate(connection: DuckDBConnection): Promise<void> {
  await run(connection, CREATE_VERSION);
  const version = Number((await rows(connection, VERSION))[0]!.version);
  if (version > MIGRATIONS.length) {
    throw new AppError(
      "broken",
      "ledger.newer",
      `the ledger has form ${version}, this version of the product knows ${MIGRATIONS.length}`,
    );
  }
  for (let number = version + 1; number <= MIGRATIONS.length; number++) {
    await run(connection, "CHECKPOINT");
    await transaction(connection, async () => {
      for (const statement of MIGRATIONS[number - 1]!) await run(connection, statement);
      await run(connection, MARK_DONE, { number });
    });
    await run(connection, "CHECKPOINT");
  }
}
