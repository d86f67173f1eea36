import { expect, type Page, test } from "@playwright/test";
import { SCREENS as MENU } from "../../web/ui/screens.ts";
import { unproven, untraced } from "./figures-in-sight.ts";
import { makePlan, solvePlan } from "./plan-desk.ts";

/** Any error of the page fails the test that caused it. */
const troubles: string[] = [];
test.beforeEach(({ page }) => {
  troubles.length = 0;
  page.on("pageerror", (error) => troubles.push(error.message));
});
test.afterEach(() => expect(troubles).toEqual([]));

const MAP = '.map-canvas[data-idle="true"]';

interface Screen {
  path: string;
  /** What must be there before its figures are. */
  ready: string;
  /** Brings up what the address alone does not. */
  act?: (page: Page) => Promise<void>;
}

/** Every screen and what can be opened on it; before the reform, in the units of now, in both languages. */
const SCREENS: Screen[] = [
  { path: "/", ready: `${MAP} >> visible=true` },
  { path: "/?unit=11", ready: ".unit-card .card-facts" },
  { path: "/?unit=03158", ready: ".unit-card .card-facts" },
  { path: "/?unit=03158&lang=en", ready: ".unit-card .card-facts" },
  { path: "/?unit=94&asOf=2020-09-30", ready: ".unit-card .card-facts" },
  { path: "/?unit=92&asOf=2024-09-30&units=now", ready: ".unit-card .card-facts" },
  { path: "/?unit=31528&asOf=2024-09-30&units=now", ready: ".unit-card .card-facts" },
  { path: "/?table=1", ready: "[role=grid] td .figure" },
  { path: "/?table=1&level=province&indicator=norm_share", ready: "[role=grid] td .figure" },
  { path: "/?table=1&norm=min-20&indicator=shortfall", ready: "[role=grid] td .figure" },
  { path: "/?layers=staffing.border", ready: ".border-legend .figure" },
  { path: "/?layers=headquarters", ready: ".hq-legend .figure" },
  { path: "/?layers=headquarters&hq=vehicles", ready: ".hq-legend .figure" },
  { path: "/?layers=requests", ready: ".request-legend .figure" },
  { path: "/indicators", ready: ".tile .figure" },
  { path: "/indicators?lang=en", ready: ".tile .figure" },
  { path: "/indicators?scope=94&asOf=2024-08-27", ready: ".tile .figure" },
  { path: "/indicators?scope=11,12", ready: ".tile .figure" },
  { path: "/indicators?scope=92&asOf=2024-09-30&units=now", ready: ".tile .figure" },
  {
    path: "/indicators?scope=94&asOf=2024-08-27#units",
    ready: ".tile .figure",
    act: (page) => openUnits(page, "headquarters_completed"),
  },
  {
    path: "/indicators?scope=11&asOf=2021-12-31#training",
    ready: ".tile .figure",
    act: (page) => openUnits(page, "people_trained"),
  },
  {
    path: "/indicators#move",
    ready: ".tile .figure",
    act: async (page) => {
      await page.getByRole("button", { name: "Dời mốc" }).first().click();
      await page.locator("dialog.move-dialog .figure").waitFor();
    },
  },
  { path: "/requests", ready: "main .figure" },
  { path: "/requests?state=open&kind=posts", ready: "main .figure" },
  { path: "/requests?tab=burden", ready: "main .figure" },
  { path: "/norms", ready: "main .figure" },
  { path: "/norms?scope=38", ready: "main .figure" },
  {
    path: "/difference?fromDate=2026-09-30&toDate=2026-10-31",
    ready: ".difference-rows .figure",
  },
  {
    path: "/difference?fromDate=2020-12-31&toDate=2026-10-31&level=province",
    ready: ".difference-rows .figure",
  },
  { path: "/import", ready: "main" },
  { path: "/plan", ready: "main" },
  {
    path: "/plan#desk",
    ready: "main",
    act: async (page) => {
      await makePlan(page, "Điện Biên 28", 28, "11");
      await solvePlan(page);
      await page.locator(".plan-communes .link").first().click();
      await page.locator(".plan-parts .figure").first().waitFor();
    },
  },
  { path: "/cliff?norm=min-8", ready: ".cliff-table .figure" },
  { path: "/cliff?norm=min-8&within=11&lang=en", ready: ".cliff-legend .figure" },
  {
    path: "/#as-known",
    ready: ".key-number .figure",
    act: async (page) => {
      await page.getByRole("button", { name: "Số liệu như đã biết khi" }).click();
      await page.locator(".as-known-one").first().waitFor();
    },
  },
];

async function openUnits(page: Page, indicator: string) {
  await page
    .locator(`.tile[data-id="${indicator}"]`)
    .first()
    .getByRole("button", { name: "Xem đơn vị" })
    .click();
  await page.locator("dialog .figure").first().waitFor();
}

async function show(page: Page, { path, ready, act }: Screen) {
  await page.goto(path);
  await page.locator(ready).first().waitFor({ timeout: 60_000 });
  if (/^\/(\?|#|$)/.test(path)) await page.locator(".key-number .figure").first().waitFor();
  await page.waitForLoadState("networkidle");
  await act?.(page);
  // What is folded away is told too.
  await page.locator("details").evaluateAll((all) => {
    for (const one of all as HTMLDetailsElement[]) one.open = true;
  });
}

test("the walk visits every screen of the menu", () => {
  const visited = new Set(SCREENS.map(({ path }) => new URL(path, "http://x").pathname));
  expect(MENU.map(({ path }) => path).filter((path) => !visited.has(path))).toEqual([]);
});

for (const screen of SCREENS) {
  test(`every figure of ${screen.path} opens what bears it out`, async ({ page }) => {
    test.setTimeout(180_000);
    await show(page, screen);
    expect(await untraced(page)).toEqual([]);
    expect(await unproven(page)).toEqual([]);
  });
}

/** Opens a figure and answers what the dialog shows. */
async function opened(page: Page, kind: string) {
  await page
    .locator(`[data-figure="${kind}"]`)
    .first()
    .evaluate((button) => (button as HTMLElement).click());
  const dialog = page.locator("dialog.trace");
  await dialog.locator("[data-trace-value]").waitFor();
  return dialog;
}

test("each kind of figure opens its rows, batch and document, and Escape goes back to it", async ({
  page,
}) => {
  test.setTimeout(400_000);
  const seen = new Set<string>();
  for (const screen of SCREENS) {
    const { path } = screen;
    await show(page, screen);
    const kinds = await page
      .locator("[data-figure]")
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("data-figure")!))]);
    const families = new Map(kinds.map((kind) => [kind.split(".")[0]!, kind]));
    for (const [family, kind] of families) {
      if (seen.has(family)) continue;
      seen.add(family);
      const dialog = await opened(page, kind);
      const value = await dialog.locator("[data-trace-value]").getAttribute("data-trace-value");
      const rows = dialog.locator("tbody tr");
      if (Number(value) > 0) {
        expect(await rows.count(), `rows behind ${kind} on ${path}`).toBeGreaterThan(0);
        const sources = dialog.locator('[data-trace="documents"] li');
        expect(await sources.count(), `documents behind ${kind} on ${path}`).toBeGreaterThan(0);
      }
      const address = page.url();
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      expect(page.url()).toBe(address);
    }
  }
});

test("the keyboard opens a figure of the table, and the focus returns to it", async ({ page }) => {
  await page.goto("/?table=1");
  const figure = page.locator("[role=grid] td .figure").first();
  await figure.waitFor();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.trace [data-trace-value]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(figure).toBeFocused();
  await expect(page).toHaveURL(/table=1/);
});
