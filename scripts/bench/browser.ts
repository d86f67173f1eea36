import { type Browser, chromium } from "@playwright/test";
import { CHROMIUM_FLAGS, findChromium } from "../chromium.ts";
import type { Workshop } from "./workshop.ts";

/** Chromium with an empty cache, closed at the end of the benches. */
export async function openBrowser(workshop: Workshop): Promise<Browser> {
  const found = await findChromium();
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    args: CHROMIUM_FLAGS,
    env: { ...process.env, ...found.env } as Record<string, string>,
  });
  workshop.defer(() => browser.close());
  return browser;
}

export const LAPTOP = { width: 1440, height: 900 };

/** The map is drawn and rests. */
export const IDLE_MAP = '.map-canvas[data-idle="true"]';
