import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { LoadOptions, LoadResult } from "./http-load.ts";
import type { LoadReport, LoadTask } from "./load-worker.ts";
import type { Paced, Read } from "./paced-reader.ts";

/** Asks the servers, in a process of its own: what it costs is nobody's figure. */
export class LoadProcess {
  readonly #child: ChildProcess;

  constructor() {
    this.#child = fork(fileURLToPath(new URL("load-worker.ts", import.meta.url)), {
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
  }

  async load(options: LoadOptions): Promise<LoadResult> {
    const { result } = await this.#do({ kind: "load", options });
    return result!;
  }

  /** Status and hash of the body of each target's answer, as sent. */
  async digests(options: LoadOptions): Promise<string[]> {
    const { digests } = await this.#do({ kind: "digest", options });
    return digests!;
  }

  /** Reads at a pace until `stop`, which waits for the last answer. */
  pace(options: Paced): { reads: Read[]; stop: () => Promise<void> } {
    const reads: Read[] = [];
    const ended = this.#do({ kind: "pace", options }, (read) => reads.push(read));
    // A failure is told by `stop`; until then nobody listens.
    ended.catch(() => {});
    return {
      reads,
      stop: async () => {
        this.#child.send("stop");
        await ended;
      },
    };
  }

  async end(): Promise<void> {
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, "exit");
    this.#child.disconnect();
    await ended;
  }

  #do(task: LoadTask, onRead?: (read: Read) => void) {
    return new Promise<Extract<LoadReport, { kind: "done" }>>((resolve, reject) => {
      const finish = () => {
        this.#child.off("message", hear);
        this.#child.off("exit", fail);
      };
      const fail = () => {
        finish();
        reject(new Error("the load process ended"));
      };
      const hear = (message: LoadReport) => {
        if (message.kind === "read") return onRead?.(message);
        finish();
        if (message.kind === "done") resolve(message);
        else reject(new Error(message.message));
      };
      this.#child.on("message", hear);
      this.#child.once("exit", fail);
      this.#child.send(task);
    });
  }
}
