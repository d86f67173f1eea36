import { spawn } from "node:child_process";
import { once } from "node:events";
import { findChromium } from "./chromium.ts";
import { serveBuilt } from "./serve-built.ts";

/** Browser tests against the built product in a fresh data folder. Arguments go to Playwright. */
async function main(): Promise<number> {
  const browser = await findChromium();
  console.log(`Chromium: ${browser.executablePath} (${browser.from})`);
  const product = await serveBuilt();
  try {
    const run = spawn("npx", ["playwright", "test", ...process.argv.slice(2)], {
      stdio: "inherit",
      env: {
        ...process.env,
        ...browser.env,
        CHROMIUM: browser.executablePath,
        BASE_URL: product.url,
        DATA_DIR: product.dataDir,
      },
    });
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
