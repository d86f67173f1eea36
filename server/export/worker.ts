import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../threads/give-way.ts";
import { formatOf } from "./formats.ts";
import type { WriterTask } from "./in-thread.ts";

/** Writes one file in a thread of its own, whose memory is bounded and which can be ended at any time. */
giveWay();
const { ending, table } = workerData as WriterTask;
const written = await formatOf(ending).write(table);
// A copy of its own, for the memory of a buffer may be shared with others.
const content = new Uint8Array(written);
parentPort!.postMessage(content, [content.buffer]);
