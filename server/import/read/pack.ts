import type { Mark } from "./marks.ts";
import type { FileContent, ReadOptions } from "./read-file.ts";
import type { Unreadable } from "./refuse.ts";
import type { Cell } from "./table.ts";

export interface ReaderTask extends ReadOptions {
  bytes: Uint8Array<ArrayBuffer>;
}

export type ReaderAnswer =
  | { content: Omit<FileContent, "rows">; packed: Packed }
  | { refusal: Pick<Unreadable, "code" | "message" | "tooLarge" | "values"> };

/** Rows as lines of JSON in one piece of memory: fifty thousand weigh a few megabytes. */
export interface Packed {
  text: Uint8Array<ArrayBuffer>;
  /** Where each row ends. */
  ends: Uint32Array<ArrayBuffer>;
}

export interface FileRow {
  /** Number in the file, from 1. */
  number: number;
  /** What the row is beside a row of figures; null for those. */
  mark: Mark | null;
  /** In the order of the columns; null where a column is not read. */
  cells: Cell[];
}

export function packRows(rows: readonly FileRow[]): Packed {
  const ends = new Uint32Array(rows.length);
  let bytes = Buffer.allocUnsafe(Math.max(1024, rows.length * 100));
  let end = 0;
  rows.forEach(({ number, mark, cells }, i) => {
    const line = JSON.stringify([number, mark, ...cells]);
    const most = end + line.length * 3;
    if (most > bytes.length) {
      const larger = Buffer.allocUnsafe(most * 2);
      bytes.copy(larger, 0, 0, end);
      bytes = larger;
    }
    end += bytes.write(line, end);
    ends[i] = end;
  });
  // A copy of its own, for what is small may share a pool.
  return { text: new Uint8Array(bytes.subarray(0, end)), ends };
}

export function unpackRow({ text, ends }: Packed, index: number): FileRow {
  const start = index === 0 ? 0 : ends[index - 1]!;
  const line = Buffer.from(text.buffer, start, ends[index]! - start).toString();
  const [number, mark, ...cells] = JSON.parse(line) as [number, Mark | null, ...Cell[]];
  return { number, mark, cells };
}
