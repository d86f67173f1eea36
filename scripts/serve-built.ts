import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { packageRoot } from "../server/package-root.ts";

export interface ServedProduct {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** Seconds from the start of the process to its `ready` line. */
  readyAfterSeconds: number;
  stop: () => Promise<void>;
}

/** A port of 127.0.0.1 that nobody uses now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const { port } = probe.address() as { port: number };
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

/**
 * Starts the product as its README says, on a port and a data folder of its own, and waits until it is
 * ready. `stop` ends it and removes the folder if it was made here.
 */
export async function serveBuilt(
  options: { dataDir?: string; quiet?: boolean } = {},
): Promise<ServedProduct> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "dia-ban-")));
  const port = await freePort();
  const started = performance.now();
  const child = spawn(process.execPath, ["scripts/launch.mjs", "main"], {
    cwd: packageRoot(),
    env: { ...process.env, PORT: String(port), HOST: "127.0.0.1", DATA_DIR: dataDir },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let text = "";
    child.stdout!.on("data", (chunk: Buffer) => {
      if (!options.quiet) process.stdout.write(chunk);
      text += chunk;
      const ready = /^ready (http:\S+)$/m.exec(text);
      if (ready) resolve(ready[1]!);
    });
    child.once("exit", (code) =>
      reject(new Error(`the server ended with ${code} before it was ready`)),
    );
  });
  const readyAfterSeconds = (performance.now() - started) / 1000;

  return {
    url,
    dataDir,
    process: child,
    readyAfterSeconds,
    stop: async () => {
      if (child.exitCode === null) {
        const ended = new Promise((resolve) => child.once("exit", resolve));
        child.kill("SIGTERM");
        await ended;
      }
      if (!options.dataDir) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
