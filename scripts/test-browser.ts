import { spawn } from "node:child_process";
import { once } from "node:events";
import { findChromium } from "./chromium.ts";
import { serveBuilt } from "./serve-built.ts";

const PLAYWRIGHT = "node_modules/@playwright/test/cli.js";

/** Browser tests against the built product in a fresh data folder. Arguments go to Playwright. */
async function main(): Promise<number> {
  const browser = await findChromium();
  console.log(`Chromium: ${browser.executablePath} (${browser.from})`);
  const product = await serveBuilt();
  try {
    const words = [PLAYWRIGHT, "test", ...process.argv.slice(2)];
    const run = spawn(process.execPath, words, {
      stdio: "inherit",
      env: {
        ...process.env,
        ...browser.env,
        CHROMIUM: browser.executablePath,
        BASE_URL: product.url,
        DATA_DIR: product.dataDir,
      },
    });
    // Asked to end, Playwright ends its browsers; then the server is ended below.
    const stop = () => run.kill("SIGTERM");
    process.on("SIGINT", stop).on("SIGTERM", stop);
    const [status] = (await once(run, "exit")) as [number | null];
    return status ?? 1;
  } finally {
    await product.stop();
  }
}

process.exitCode = await main().catch((error: Error) => {
  console.error(error.message);
  return 1;
});
