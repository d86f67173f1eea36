import { spawn } from "node:child_process";
import { getHeapStatistics } from "node:v8";

/** Seven million vertices as objects; Node's own limit is a quarter of the memory of the machine. */
const HEAP_MB = 3072;

/**
 * Runs this command again with a heap large enough for the national map, where Node's own limit is lower.
 *
 * @returns The exit code, or undefined when this process will do.
 */
export async function runWithLargeHeap(): Promise<number | undefined> {
  const flag = `--max-old-space-size=${HEAP_MB}`;
  const enough = getHeapStatistics().heap_size_limit >= HEAP_MB * 1024 * 1024;
  if (enough || process.execArgv.includes(flag)) return undefined;

  const child = spawn(process.execPath, [flag, ...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  const stop = () => child.kill();
  process.once("SIGINT", stop).once("SIGTERM", stop);
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => resolve(code ?? 1));
  });
}
