import { AppError } from "../errors.ts";
import { Lanes } from "../threads/lanes.ts";
import type { ExportFormat } from "./formats.ts";
import { writeInThread } from "./in-thread.ts";
import type { ExportTable } from "./table.ts";

const AT_ONCE = 2;
const WAITING = 8;
/** What is smaller is written in less time than a thread takes to start. */
const WORTH_A_THREAD_CELLS = 2000;

export interface WrittenFile {
  table: ExportTable;
  content: Uint8Array;
}

export type FileWriter = (
  format: ExportFormat,
  makeTable: () => Promise<ExportTable>,
) => Promise<WrittenFile>;

/**
 * Makes what all exports go through: two at once, eight may wait, and their tables are made when it is
 * their turn, so that those who wait hold no memory.
 *
 * @throws {AppError} From the writer: `export.busy`, 429, when more are asked for.
 */
export function fileWriter(): FileWriter {
  const lanes = new Lanes(AT_ONCE, WAITING, busy);
  return (format, makeTable) =>
    lanes.run(async () => {
      const table = await makeTable();
      const cells = table.rows.length * table.columns.length;
      const content =
        cells < WORTH_A_THREAD_CELLS
          ? await format.write(table)
          : await writeInThread({ ending: format.ending, table });
      return { table, content };
    });
}

const busy = () =>
  new AppError(
    "busy",
    "export.busy",
    `${AT_ONCE} exports are being written and ${WAITING} wait: try again in a while`,
  );
