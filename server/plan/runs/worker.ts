import { parentPort, workerData } from "node:worker_threads";
import { giveWay } from "../../threads/give-way.ts";
import { type Job, work } from "./job.ts";
import type { FromThread } from "./pool.ts";

/** Does one job in a thread of its own, whose memory is bounded and which can be ended at any time. */
giveWay();
const tell = (message: FromThread) => parentPort!.postMessage(message);
tell({ begun: true });
tell({ answer: await work(workerData as Job, (progress) => tell({ progress })) });
