import { setImmediate } from "node:timers/promises";

/** Rows handled before readers get their turn: also the size of DuckDB's chunks. */
const SLICE_ROWS = 2048;

/** Hands out a long list in parts and lets the event loop breathe between them. */
export async function* slices<T>(list: readonly T[]): AsyncGenerator<{ rows: T[]; start: number }> {
  for (let start = 0; start < list.length; start += SLICE_ROWS) {
    yield { rows: list.slice(start, start + SLICE_ROWS), start };
    await setImmediate();
  }
}
