import { AppError } from "../errors.ts";
import { startThread } from "../threads/start-thread.ts";
import type { ExportTable } from "./table.ts";

/** Heap of the writer: a workbook of fifty thousand rows fits, one of all 10,599 communes takes a third. */
const HEAP_MEGABYTES = 384;
const PATIENCE_MS = 60_000;

export interface WriterTask {
  /** Which format, by the end of its name. */
  ending: string;
  table: ExportTable;
}

/**
 * Writes a file in a thread of its own: a workbook of the country takes seconds, in which nobody else
 * would be answered.
 *
 * @throws {AppError} `export.too_heavy`, 413, when it needs too much memory or time.
 */
export function writeInThread(task: WriterTask): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = startThread("write-export", new URL("./worker.ts", import.meta.url), {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 8 },
    });
    const patience = setTimeout(() => {
      reject(tooHeavy(`it was not written within ${PATIENCE_MS / 1000} s`));
      worker.terminate();
    }, PATIENCE_MS);
    worker.once("message", resolve);
    worker.once("error", (cause: NodeJS.ErrnoException) => {
      const isHeavy = cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(isHeavy ? tooHeavy(`it needs more than ${HEAP_MEGABYTES} MB`) : cause);
    });
    worker.once("exit", () => {
      clearTimeout(patience);
      reject(new Error("the writer of files ended without an answer"));
    });
  });
}

const tooHeavy = (why: string) =>
  new AppError("tooLarge", "export.too_heavy", `the file is too heavy to write: ${why}`);
