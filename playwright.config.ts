import { defineConfig } from "@playwright/test";
import { CHROMIUM_FLAGS } from "./scripts/chromium.ts";

/** The server under test; `scripts/test-browser.ts` starts it and says where. */
const baseURL = process.env.BASE_URL;
const executablePath = process.env.CHROMIUM;
if (!baseURL || !executablePath)
  throw new Error("Run the browser tests with: npm run test:browser");

export default defineConfig({
  testDir: "tests/e2e",
  timeout: 90_000,
  expect: { timeout: 20_000 },
  fullyParallel: false,
  workers: 1,
  forbidOnly: true,
  reporter: [["list"]],
  outputDir: "test-results/browser",
  use: {
    baseURL,
    viewport: { width: 1440, height: 900 },
    locale: "vi-VN",
    timezoneId: "Asia/Ho_Chi_Minh",
    launchOptions: { executablePath, args: CHROMIUM_FLAGS },
    screenshot: "only-on-failure",
  },
});
