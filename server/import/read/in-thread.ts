import { AppError } from "../../errors.ts";
import { startThread } from "../../threads/start-thread.ts";
import type { ReaderAnswer, ReaderTask } from "./pack.ts";

/** Heap of the reader; a file that needs more is refused. */
const HEAP_MEGABYTES = 384;
const PATIENCE_MS = 30_000;

export type ReadContent = Exclude<ReaderAnswer, { refusal: object }>;

/**
 * Reads a file in a thread of its own. Whatever the file does to it, the server lives.
 *
 * @throws {AppError} What the reader refuses; `import.too_heavy` (413) when it needs too much memory or
 *   time.
 */
export function readInThread(task: ReaderTask): Promise<ReadContent> {
  return new Promise((resolve, reject) => {
    const worker = startThread("read-import", new URL("./worker.ts", import.meta.url), {
      workerData: task,
      transferList: [task.bytes.buffer],
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES, maxYoungGenerationSizeMb: 32 },
    });
    const patience = setTimeout(() => {
      worker.terminate();
      reject(tooHeavy(`it was not read within ${PATIENCE_MS / 1000} s`));
    }, PATIENCE_MS);
    worker.once("message", (answer: ReaderAnswer) => {
      if (!("refusal" in answer)) return resolve(answer);
      const { code, message, tooLarge, values } = answer.refusal;
      reject(new AppError(tooLarge ? "tooLarge" : "invalid", code, message, { values }));
    });
    worker.once("error", (cause: NodeJS.ErrnoException) => {
      const isHeavy = cause.code === "ERR_WORKER_OUT_OF_MEMORY";
      reject(isHeavy ? tooHeavy(`it needs more than ${HEAP_MEGABYTES} MB`) : cause);
    });
    worker.once("exit", () => {
      clearTimeout(patience);
      reject(new Error("the reader of files ended without an answer"));
    });
  });
}

const tooHeavy = (why: string) =>
  new AppError("tooLarge", "import.too_heavy", `the file is too heavy to read: ${why}`);
