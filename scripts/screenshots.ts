import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "@playwright/test";
import { packageRoot } from "../server/package-root.ts";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";
import { SHOTS } from "./screenshots/shots.ts";
import { serveBuilt } from "./serve-built.ts";

const MAP = '.map-canvas[data-idle="true"]';
/** Of the pictures of the README, which every clone of the repository carries. */
const JPEG_QUALITY = 74;

/**
 * `npm run screenshots -- [--data-dir folder] [--out folder] [--readme] [name …]`: pictures of the
 * running product, of all views or the named ones. `--readme` renews those of the README.
 */
async function main() {
  const words = process.argv.slice(2);
  const option = (name: string) => {
    const at = words.indexOf(`--${name}`);
    return at >= 0 ? words.splice(at, 2)[1] : undefined;
  };
  const readme = words.includes("--readme");
  const dataDir = option("data-dir");
  const out = readme
    ? join(packageRoot(), "web", "pictures")
    : (option("out") ?? join(packageRoot(), "test-results", "screenshots"));
  const names = words.filter((word) => !word.startsWith("--"));
  const shots = SHOTS.filter(
    (shot) => (names.length === 0 || names.includes(shot.name)) && (!readme || shot.readme),
  );
  await mkdir(out, { recursive: true });

  const found = await findChromium();
  const product = await serveBuilt({ dataDir, quiet: true });
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: CHROMIUM_FLAGS,
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  try {
    for (const shot of shots) {
      const [width, height] = shot.size ?? [1440, 900];
      const page = await browser.newPage({ viewport: { width, height }, locale: "vi-VN" });
      page.on("pageerror", (error) => console.error(`${shot.name}: ${error.message}`));
      await page.goto(product.url + shot.path);
      const ready = page.locator(shot.ready ?? MAP).first();
      await ready.waitFor({ timeout: 60_000 });
      await page.waitForLoadState("networkidle");
      // Layers that come after the first view make the map busy once more.
      await page.waitForTimeout(1500);
      await ready.waitFor({ timeout: 60_000 });
      await shot.act?.(page);
      await page.waitForTimeout(500);
      const type = readme ? "jpeg" : "png";
      const path = join(out, `${shot.name}.${readme ? "jpg" : "png"}`);
      if (shot.print)
        await page.pdf({ path: path.replace(/\.\w+$/, ".pdf"), preferCSSPageSize: true });
      else await page.screenshot({ path, type, ...(readme ? { quality: JPEG_QUALITY } : {}) });
      console.log(path);
      await page.close();
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

await main();
