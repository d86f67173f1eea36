import { parentPort, workerData } from "node:worker_threads";
import type { Packed, ReaderAnswer, ReaderTask } from "./pack.ts";
import { packRows } from "./pack.ts";
import { readFile } from "./read-file.ts";
import { Unreadable } from "./refuse.ts";

/** Reads one file in a thread of its own, whose memory is bounded and which can be ended at any time. */
function read({ bytes, ...options }: ReaderTask): ReaderAnswer {
  try {
    const { rows, ...content } = readFile(bytes, options);
    return { content, packed: packRows(rows) };
  } catch (cause) {
    if (cause instanceof Unreadable) {
      const { code, message, tooLarge, values } = cause;
      return { refusal: { code, message, tooLarge, values } };
    }
    throw cause;
  }
}

const answer = read(workerData as ReaderTask);
const packed: Packed | undefined = "packed" in answer ? answer.packed : undefined;
parentPort!.postMessage(answer, packed ? [packed.text.buffer, packed.ends.buffer] : []);
