import { fileURLToPath } from "node:url";
import { startUntil } from "./started.ts";
import type { Workshop } from "./workshop.ts";

/** Starts one of the servers in `peers/`, to compare with. */
export async function startPeer(
  workshop: Workshop,
  name: string,
  env: Record<string, string> = {},
): Promise<{ port: number; pid: number }> {
  const path = fileURLToPath(new URL(`peers/${name}`, import.meta.url));
  const words = ["--import", "tsx", path];
  const started = await startUntil(process.execPath, words, /^ready (\d+)$/m, {
    env: { ...process.env, ...env, NODE_ENV: "production" },
  });
  workshop.defer(() => started.stop());
  return { port: Number(started.ready), pid: started.pid };
}
