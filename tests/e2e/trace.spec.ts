import { expect, type Locator, type Page } from "@playwright/test";
import { SCREENS as MENU } from "../../web/ui/screens.ts";
import { hasNoDocument, unproven, untraced } from "./figures-in-sight.ts";
import { test } from "./page-test.ts";
import { makePlan, solvePlan } from "./plan-desk.ts";

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
      await page.locator("dialog.form-dialog .figure").waitFor();
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
      await makePlan(page, "Điện Biên 28", 28, { province: "11" });
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

/** Families of figures whose dialog was opened already: one of each is enough. */
const opened = new Set<string>();

for (const screen of SCREENS) {
  test(`every figure of ${screen.path} opens what bears it out`, async ({ page }) => {
    test.setTimeout(180_000);
    await show(page, screen);
    expect(await untraced(page)).toEqual([]);
    expect(await unproven(page)).toEqual([]);
    for (const figure of await page.locator("[data-figure]").all()) {
      const id = (await figure.getAttribute("data-figure"))!;
      const family = id.split(".")[0]!;
      if (opened.has(family)) continue;
      opened.add(family);
      await openAndLeave(page, figure);
    }
  });
}

/** The dialog of a figure shows rows and documents; Escape closes it and leaves the address as it was. */
async function openAndLeave(page: Page, figure: Locator) {
  const query = (await figure.getAttribute("data-query"))!;
  const address = page.url();
  await figure.evaluate((button) => (button as HTMLElement).click());
  const dialog = page.locator("dialog.trace");
  const value = dialog.locator("[data-trace-value]");
  await value.waitFor();
  if (Number(await value.getAttribute("data-trace-value")) > 0) {
    expect(await dialog.locator("tbody tr").count(), `rows behind ${query}`).toBeGreaterThan(0);
    const documents = await dialog.locator('[data-trace="documents"] li').count();
    if (!hasNoDocument(JSON.parse(query))) {
      expect(documents, `documents behind ${query}`).toBeGreaterThan(0);
    }
  }
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  expect(page.url()).toBe(address);
}

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
