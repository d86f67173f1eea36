import { join } from "node:path";
import type { DuckDBConnection, DuckDBDataChunk, DuckDBValue } from "@duckdb/node-api";
import { queryFailed } from "../database.ts";

/** Reads the tables of one generation folder. */
export class TableReader {
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  /** The tables repeat few texts many times: each is kept once. */
  readonly #texts = new Map<string, string>();

  constructor(connection: DuckDBConnection, folder: string) {
    this.#connection = connection;
    this.#folder = folder;
  }

  path(table: string): string {
    return join(this.#folder, `${table}.parquet`);
  }

  /** Rows as objects with the fields of `Row`; dates are text, lists are arrays. */
  async list<Row>(
    sql: string,
    table: string,
    params: Record<string, DuckDBValue> = {},
  ): Promise<Row[]> {
    const found: Row[] = [];
    await this.#told(sql, async () => {
      const values = { table: this.path(table), ...params };
      const result = await this.#connection.stream(sql, values);
      for await (const objects of result.yieldRowObjectJson()) {
        for (const row of objects) found.push(this.#shared(row) as Row);
      }
    });
    return found;
  }

  /** Hands out the answer in chunks of columns, for tables too long for objects. */
  async chunks(
    sql: string,
    params: Record<string, DuckDBValue>,
    take: (chunk: DuckDBDataChunk) => void,
  ): Promise<void> {
    await this.#told(sql, async () => {
      const result = await this.#connection.stream(sql, params);
      for await (const chunk of result) take(chunk);
    });
  }

  #shared(row: Record<string, unknown>): Record<string, unknown> {
    for (const name in row) {
      const value = row[name];
      if (typeof value !== "string") continue;
      const known = this.#texts.get(value);
      if (known === undefined) this.#texts.set(value, value);
      else row[name] = known;
    }
    return row;
  }

  async #told(sql: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (cause) {
      throw queryFailed(sql, cause);
    }
  }
}

/** Groups rows by commune, keeping their order. */
export const byCode = <Row extends { code: string }>(list: readonly Row[]): Map<string, Row[]> =>
  grouped(list, ({ code }) => code);

/** Groups rows by a key, keeping their order. */
export function grouped<Row>(
  list: readonly Row[],
  keyOf: (row: Row) => string,
): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of list) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}
