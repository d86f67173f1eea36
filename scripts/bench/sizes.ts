import { gzipSync } from "node:zlib";
import type { Browser, Request } from "@playwright/test";
import { readPrepared } from "../../server/boundaries/folder.ts";
import { STRUCTURES } from "../../server/schema.ts";
import { IDLE_MAP, LAPTOP, openBrowser } from "./browser.ts";
import { atMost, type Figure, holds, inKilobytes, withSpread } from "./figure.ts";
import { median } from "./statistics.ts";
import { largestTile } from "./tile-sizes.ts";
import { boundaryFile, EXACT_100M, say, type Workshop } from "./workshop.ts";

const ROUNDS = 5;
const FIRST_VIEW_BYTES = 300_000;
const SCRIPT_BYTES = 520_000;

interface FirstView {
  /** Tiles and frames, as sent. */
  dataBytes: number;
  tiles: number;
  frames: number;
  /** Scripts asked for before the map was first drawn, workers included. */
  scripts: string[];
}

/** Bytes of tiles, of the first view of the country and of the script that draws it. */
export async function benchSizes(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.builtIn();
  const exact = await workshop.exact();
  const products = exact === product ? [product] : [product, exact];
  const figures: Figure[] = [];
  for (const structure of STRUCTURES) figures.push(await largestTile(product.dataDir, structure));
  if (boundaryFile(EXACT_100M)) figures.push(await largestTile(exact.dataDir, "2026"));

  const browser = await openBrowser(workshop);
  for (const { url, dataDir } of products) {
    const views: FirstView[] = [];
    for (let round = 1; round <= ROUNDS; round++) {
      say(`sizes: first view ${round} of ${ROUNDS}`);
      views.push(await firstView(browser, url));
    }
    const { kind } = (await readPrepared(dataDir, "2026"))!.manifest;
    const { tiles, frames, scripts } = views[0]!;
    const sent = views.map(({ dataBytes }) => dataBytes);
    figures.push(
      atMost(
        `first view, ${kind}: ${tiles} tiles + ${frames} frame`,
        median(sent),
        FIRST_VIEW_BYTES,
        inKilobytes,
        withSpread(sent, inKilobytes),
      ),
    );
    if (dataDir !== product.dataDir) continue;
    figures.push(...(await scriptFigures(scripts)));
  }
  await browser.close();
  return figures;
}

async function scriptFigures(scripts: string[]): Promise<Figure[]> {
  const bodies = await Promise.all(
    scripts.map(async (url) => Buffer.from(await (await fetch(url)).arrayBuffer())),
  );
  const zipped = bodies.reduce((sum, body) => sum + gzipSync(body).length, 0);
  // Every module of deck.gl and luma.gl names itself; a chunk by another name is found as well.
  const deck = scripts.filter(
    (url, i) => /deck/i.test(url) || /luma\.gl|deck\.gl/.test(`${bodies[i]}`),
  );
  return [
    atMost(
      `script before the first map, gzipped, ${scripts.length} files`,
      zipped,
      SCRIPT_BYTES,
      inKilobytes,
    ),
    holds("deck.gl before the first map", `${deck.length} files`, "0 files", deck.length === 0),
  ];
}

/** Opens the country with an empty cache and waits until nothing more is asked for. */
async function firstView(browser: Browser, url: string): Promise<FirstView> {
  const context = await browser.newContext({ viewport: LAPTOP, locale: "vi-VN" });
  try {
    const page = await context.newPage();
    const scripts = new Set<string>();
    const answered: Promise<{ pathname: string; bytes: number }>[] = [];
    let drawn = false;
    // Of the context, for the map's worker asks for the tiles.
    context.on("request", (request) => {
      if (!drawn && new URL(request.url()).pathname.endsWith(".js")) scripts.add(request.url());
    });
    const measure = (request: Request) => answered.push(sizeOf(request));
    context.on("requestfinished", measure);
    await page.goto(url);
    await page.locator(IDLE_MAP).waitFor({ timeout: 60_000 });
    drawn = true;
    await page.waitForLoadState("networkidle");
    await page.locator(IDLE_MAP).waitFor({ timeout: 60_000 });

    // What the rest of the page asks for later would be measured in a context that is closing.
    context.off("requestfinished", measure);
    const answers = await Promise.all(answered);
    const tiles = answers.filter(({ pathname }) => pathname.startsWith("/tiles/"));
    const frames = answers.filter(({ pathname }) => pathname === "/api/coverage");
    const dataBytes = [...tiles, ...frames].reduce((sum, { bytes }) => sum + bytes, 0);
    return { dataBytes, tiles: tiles.length, frames: frames.length, scripts: [...scripts] };
  } finally {
    await context.close();
  }
}

/** Bytes of an answer as they came over the network, its head included. */
async function sizeOf(request: Request): Promise<{ pathname: string; bytes: number }> {
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  return {
    pathname: new URL(request.url()).pathname,
    bytes: responseBodySize + responseHeadersSize,
  };
}
