import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium, type Page } from "@playwright/test";
import { packageRoot } from "../server/package-root.ts";
import { CHROMIUM_FLAGS, findChromium } from "./chromium.ts";
import { serveBuilt } from "./serve-built.ts";

interface Shot {
  name: string;
  path: string;
  size?: [width: number, height: number];
  /** Also a picture of the README. */
  readme?: boolean;
  /** Done once the map rests. */
  act?: (page: Page) => Promise<void>;
  print?: boolean;
}

const PHONE: [number, number] = [390, 844];

/** Each layer, a province, a card, the table, the phone, the themes, paper. */
const SHOTS: Shot[] = [
  { name: "country", path: "/", readme: true },
  { name: "country-provinces", path: "/?level=province&indicator=norm_share" },
  { name: "density", path: "/?indicator=per_10k&method=natural&palette=viridis" },
  { name: "shortfall", path: "/?indicator=shortfall&method=hand&breaks=1.3.6" },
  { name: "columns", path: "/?level=province&columns=1" },
  { name: "border", path: "/?layers=border&unit=11", readme: true },
  { name: "border-country", path: "/?layers=border" },
  { name: "headquarters", path: "/?layers=headquarters" },
  { name: "headquarters-province", path: "/?layers=headquarters&unit=92", readme: true },
  { name: "housing", path: "/?layers=headquarters&hq=housing" },
  { name: "vehicles", path: "/?layers=headquarters&hq=vehicles&unit=92" },
  { name: "province", path: "/?unit=11" },
  { name: "card", path: "/?unit=03158", readme: true },
  { name: "table", path: "/?table=1" },
  { name: "structure-2021", path: "/?asOf=2020-09-30" },
  { name: "soc-trang-2020", path: "/?asOf=2020-09-30&unit=94" },
  { name: "hanoi", path: "/?unit=01" },
  { name: "truong-sa", path: "/?unit=22736" },
  { name: "dark", path: "/?theme=dark", readme: true },
  { name: "dark-card", path: "/?theme=dark&unit=03158" },
  { name: "dark-border", path: "/?theme=dark&layers=staffing.border&unit=11" },
  { name: "contrast", path: "/?theme=contrast" },
  { name: "english", path: "/?lang=en&unit=03158" },
  { name: "phone", path: "/", size: PHONE, readme: true },
  { name: "phone-card", path: "/?unit=03158", size: PHONE },
  { name: "phone-table", path: "/?table=1", size: PHONE },
  { name: "wall", path: "/?theme=dark", size: [2560, 1440] },
  { name: "print", path: "/", print: true },
];

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
      await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
      await page.waitForLoadState("networkidle");
      // Layers that come after the first view make the map busy once more.
      await page.waitForTimeout(1500);
      await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
      await page.waitForTimeout(500);
      await shot.act?.(page);
      const type = readme ? "jpeg" : "png";
      const path = join(out, `${shot.name}.${readme ? "jpg" : "png"}`);
      if (shot.print)
        await page.pdf({ path: path.replace(/\.\w+$/, ".pdf"), preferCSSPageSize: true });
      else await page.screenshot({ path, type, ...(readme ? { quality: 82 } : {}) });
      console.log(path);
      await page.close();
    }
  } finally {
    await browser.close();
    await product.stop();
  }
}

await main();
