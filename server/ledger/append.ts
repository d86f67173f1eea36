import { createHash, type Hash } from "node:crypto";
import { type DuckDBConnection, DuckDBDataChunk, type DuckDBValue } from "@duckdb/node-api";
import { run } from "../database.ts";
import type { Batch } from "./rows.ts";
import type { Seal } from "./seal.ts";
import { slices } from "./slices.ts";
import { columnOf, TABLES, type Table, typesOf } from "./tables.ts";

const INSERT_BATCH = `
  INSERT INTO batch ("seq", "id", "kind", "who", "receivedAt", "remark", "rows", "chain")
  VALUES ($seq, $id, $kind, $who, $receivedAt, $remark, $rows, $chain)`;

/**
 * Writes a validated batch within the caller's transaction.
 *
 * @returns The seal after it: its `chain` hashes the seal before, the head and every row of the batch.
 */
export async function append(
  connection: DuckDBConnection,
  batch: Batch,
  before: Seal,
): Promise<Seal> {
  const { id, kind, who, receivedAt, remark } = batch;
  const seq = before.batches + 1;
  const hash = createHash("sha256");
  hash.update(JSON.stringify([before.chain, seq, id, kind, who, receivedAt, remark]));
  let count = 0;
  for (const table of TABLES) {
    const list: object[] = batch.rows[table.list];
    await appendRows(connection, table, list, seq, hash);
    count += list.length;
  }
  const chain = hash.digest("hex");
  await run(connection, INSERT_BATCH, {
    ...{ seq, id, kind, who, receivedAt, remark },
    rows: count,
    chain,
  });
  return { batches: seq, chain };
}

async function appendRows(
  connection: DuckDBConnection,
  table: Table,
  list: readonly object[],
  seq: number,
  hash: Hash,
): Promise<void> {
  const appender = await connection.createAppender(table.name);
  try {
    const types = typesOf(table);
    for await (const { rows } of slices(list)) {
      const columns = table.columns.map(([name, kind]) => columnOf(rows, name, kind));
      const batch: DuckDBValue[] = rows.map(() => seq);
      const chunk = DuckDBDataChunk.create(types, rows.length);
      chunk.setColumns([batch, ...columns]);
      appender.appendDataChunk(chunk);
      for (const row of rows) hash.update(lineOf(table, row));
    }
    appender.flushSync();
  } finally {
    appender.closeSync();
  }
}

const lineOf = (table: Table, row: object) =>
  `${JSON.stringify([table.name, ...table.columns.map(([name]) => (row as Record<string, unknown>)[name])])}\n`;
