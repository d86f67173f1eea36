import { fork } from "node:child_process";
import { join } from "node:path";
import type { Progress } from "../boundaries/prepared.ts";
import { demoBatch, demoPlanningBatch, demoRegistersBatch } from "../demo/demo.ts";
import { AppError } from "../errors.ts";
import { packageRoot } from "../package-root.ts";
import type { Structure } from "../schema.ts";
import type { FirstContent } from "./first-content.ts";

/** What the product ships: approximate boundaries drawn from the gazetteers, and the demo figures. */
export function builtIn(say: (line: string) => void): FirstContent {
  return {
    firstBatches: [demoBatch, demoRegistersBatch, demoPlanningBatch],
    async prepareBoundaries(dataDir, structures) {
      const stop = new AbortController();
      try {
        await Promise.all(
          structures.map((structure) =>
            prepareInOwnProcess(dataDir, structure, stop.signal, (step, done) =>
              say(`boundaries ${structure}: ${step}${percent(done)}`),
            ),
          ),
        );
      } catch (cause) {
        stop.abort();
        throw cause;
      }
    },
  };
}

const percent = (done: number | undefined) =>
  done === undefined ? "" : ` (${Math.round(done * 100)} %)`;

/** Each structure keeps one core busy for a while and needs memory that the server must not keep. */
function prepareInOwnProcess(
  dataDir: string,
  structure: Structure,
  signal: AbortSignal,
  progress: Progress,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const { path, execArgv } = workerProgram();
    const child = fork(path, [dataDir, structure], { execArgv, signal });
    let told = "";
    child.on("message", ({ step, done }: { step: string; done?: number }) => {
      // Many small steps forward are one line.
      if (step === told) return;
      told = step;
      progress(step, done);
    });
    child.once("error", reject);
    child.once("exit", (code, killedBy) => {
      if (code === 0) return resolve();
      const how = killedBy ? `was ended by ${killedBy}` : `failed with ${code}`;
      const message = `preparing the boundaries of ${structure} ${how}; its own lines stand above`;
      reject(new AppError("broken", "boundaries.failed", message));
    });
  });
}

/** Beside the built program, or from the sources in development. */
function workerProgram(): { path: string; execArgv: string[] } {
  if (import.meta.url.endsWith(".ts")) {
    const path = join(packageRoot(), "server", "boundaries", "worker.ts");
    return { path, execArgv: ["--import", "tsx"] };
  }
  return { path: join(packageRoot(), "dist", "server", "prepare-boundaries.js"), execArgv: [] };
}
