import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  BOOLEAN,
  DOUBLE,
  DuckDBDataChunk,
  type DuckDBType,
  INTEGER,
  VARCHAR,
} from "@duckdb/node-api";
import { openDatabase, run } from "../database.ts";
import { type Column, type ExportTable, withAbout } from "./table.ts";

const MEMORY_MEGABYTES = 256;
const CHUNK_ROWS = 2048;

const TYPES: Record<Column["type"], [sql: string, type: DuckDBType]> = {
  text: ["VARCHAR", VARCHAR],
  whole: ["INTEGER", INTEGER],
  number: ["DOUBLE", DOUBLE],
  flag: ["BOOLEAN", BOOLEAN],
};

/** Parquet with typed columns, written by a database of its own in memory. */
export async function writeParquet(table: ExportTable): Promise<Uint8Array> {
  const { columns, rows } = withAbout(table);
  const folder = await mkdtemp(join(tmpdir(), "dia-ban-export-"));
  const { connection, close } = await openDatabase(":memory:", folder, MEMORY_MEGABYTES);
  try {
    // Names are our own, from the tables of exports: no text of a reader comes into this statement.
    const fields = columns.map(({ id, type }) => `"${id}" ${TYPES[type][0]}`);
    await run(connection, `CREATE TABLE exported (${fields.join(", ")})`);
    const types = columns.map(({ type }) => TYPES[type][1]);
    const appender = await connection.createAppender("exported");
    for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
      const part = rows.slice(start, start + CHUNK_ROWS);
      const chunk = DuckDBDataChunk.create(types, part.length);
      chunk.setRows(part);
      appender.appendDataChunk(chunk);
    }
    appender.closeSync();
    const file = join(folder, "exported.parquet");
    await run(connection, "COPY exported TO $file (FORMAT parquet, COMPRESSION zstd)", { file });
    return await readFile(file);
  } finally {
    close();
    await rm(folder, { recursive: true, force: true });
  }
}
