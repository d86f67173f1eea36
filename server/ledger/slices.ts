import { setImmediate } from "node:timers/promises";

/**
 * Hands out a long list in parts and lets readers have their turn between them.
 *
 * @param size  Rows in a part, at most the 2,048 of a DuckDB chunk; fewer where a row is much work.
 */
export async function* slices<T>(
  list: readonly T[],
  size = 2048,
): AsyncGenerator<{ rows: T[]; start: number }> {
  for (let start = 0; start < list.length; start += size) {
    yield { rows: list.slice(start, start + size), start };
    await setImmediate();
  }
}
