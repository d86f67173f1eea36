import { createHash } from "node:crypto";
import { type LoadOptions, type LoadResult, load } from "./http-load.ts";
import { type Paced, readAtPace } from "./paced-reader.ts";

/** What the load process is asked to do, one thing at a time. */
export type LoadTask =
  | { kind: "load"; options: LoadOptions }
  | { kind: "digest"; options: LoadOptions }
  | { kind: "pace"; options: Paced };

/** Reads come one by one while `pace` runs; `done` ends every task. */
export type LoadReport =
  | { kind: "read"; atMs: number; tookMs: number; status: number }
  | { kind: "done"; result?: LoadResult; digests?: string[] }
  | { kind: "failed"; message: string };

const report = (message: LoadReport) => process.send!(message);
let stopPacing: (() => void) | undefined;

process.on("message", async (task: LoadTask | "stop") => {
  if (task === "stop") {
    stopPacing?.();
    return;
  }
  try {
    if (task.kind === "pace") {
      const pacing = readAtPace(task.options, (read) => report({ kind: "read", ...read }));
      stopPacing = pacing.stop;
      await pacing.ended;
      report({ kind: "done" });
    } else if (task.kind === "digest") {
      report({ kind: "done", digests: await digestsOf(task.options) });
    } else {
      report({ kind: "done", result: await load(task.options) });
    }
  } catch (cause) {
    report({ kind: "failed", message: (cause as Error).message });
  }
});
process.on("disconnect", () => process.exit());

/** Status and hash of the body, in the order of the targets. */
async function digestsOf(options: LoadOptions): Promise<string[]> {
  const digests: string[] = [];
  await load(options, (index, { status, body }) => {
    digests[index] = `${status} ${createHash("sha256").update(body).digest("hex")}`;
  });
  return digests;
}
