import { expect, type Page } from "@playwright/test";
import { overflow, test } from "./page-test.ts";

test.use({ failsOnConsole: true });

async function open(page: Page, path = "/") {
  await page.goto(path);
  await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
}

const legendNumbers = async (page: Page) => {
  const texts = await page.locator(".legend .count").allTextContents();
  return texts.map((text) => Number(text.replace(/\D/g, "")));
};
const sum = (numbers: number[]) => numbers.reduce((total, one) => total + one, 0);

/** Distinct colours inside the middle of the map: a blank map has hardly any. */
async function coloursOnMap(page: Page): Promise<number> {
  return page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>(".map-canvas canvas")!;
    const copy = document.createElement("canvas");
    copy.width = canvas.width;
    copy.height = canvas.height;
    const context = copy.getContext("2d")!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    const seen = new Set<number>();
    for (let i = 0; i < data.length; i += 4 * 97) {
      seen.add(((data[i]! >> 4) << 8) | ((data[i + 1]! >> 4) << 4) | (data[i + 2]! >> 4));
    }
    return seen.size;
  });
}

test("a leader opens the map and reads the coverage of the country", async ({ page }) => {
  await open(page);
  expect(await coloursOnMap(page)).toBeGreaterThan(10);
  // 3,321 communes since 1 July 2025: classes and states count each once.
  expect(sum(await legendNumbers(page))).toBe(3321);
  await expect(page.locator(".map-notes")).toContainText("Số liệu minh họa");
  await expect(page.locator(".map-notes")).toContainText("Ranh giới gần đúng");
});

test("deck.gl and the card are fetched only when they are wanted", async ({ page }) => {
  const scripts: string[] = [];
  page.on("response", (response) => {
    if (response.url().endsWith(".js")) scripts.push(response.url());
  });
  await open(page);
  expect(scripts.filter((url) => /deck/.test(url))).toEqual([]);
  await page.goto("/?layers=border");
  await expect.poll(() => scripts.some((url) => /deck/.test(url))).toBe(true);
});

test("country, province, commune by address and breadcrumb; Escape goes up", async ({ page }) => {
  await open(page, "/?unit=11");
  const crumbs = page.getByRole("navigation", { name: "Vị trí đang xem" });
  await expect(crumbs).toContainText("Điện Biên");
  await open(page, "/?unit=03158");
  await expect(crumbs).toContainText("Sín Thầu");
  await page.locator("body").press("Escape");
  await expect(page).toHaveURL(/unit=11/);
  await page.locator("body").press("Escape");
  await expect(page).not.toHaveURL(/unit=/);
  await page.goBack();
  await expect(page).toHaveURL(/unit=11/);
  await page.goForward();
  await expect(page).not.toHaveURL(/unit=/);
});

test("a click on the map opens the unit under it", async ({ page }) => {
  await open(page, "/?view=9.50/21.3900/103.0200");
  const box = (await page.locator(".map-canvas").boundingBox())!;
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL(/unit=\d{5}/);
  await expect(page.locator(".right")).toContainText("Điện Biên");
});

test("a unit is found by name without diacritics, by its former name and by code", async ({
  page,
}) => {
  await open(page);
  const box = page.getByRole("combobox").first();
  await box.fill("sin thau");
  await expect(page.getByRole("option").first()).toContainText("Sín Thầu");
  await box.fill("ben nghe");
  await expect(page.getByRole("listbox")).toContainText("Bến Nghé");
  await box.fill("03158");
  await expect(page.getByRole("option").first()).toContainText("Sín Thầu");
  await page.getByRole("option").first().click();
  await expect(page).toHaveURL(/unit=03158/);
});

test("Sóc Trăng on 2020-09-30 shows 80 communes and 410 posts, wards not applicable", async ({
  page,
}) => {
  await open(page, "/?asOf=2020-09-30&unit=94");
  // Document A: 80 xã with 410 posts. Gazetteer of 2021: 80 xã, 17 phường, 12 thị trấn.
  expect(sum(await legendNumbers(page))).toBe(109);
  const notApplicable = page.locator(".legend li", { hasText: "Không áp dụng" });
  await expect(notApplicable.locator(".count")).toHaveText("29");
  await expect(page.locator(".right")).toContainText("410");
});

test("changing figure, date or norm fetches no geometry", async ({ page }) => {
  await open(page);
  await page.waitForLoadState("networkidle");
  const tiles: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/tiles/")) tiles.push(request.url());
  });
  await page.getByLabel("Chỉ tiêu").selectOption("per_10k");
  await expect(page).toHaveURL(/indicator=per_10k/);
  await page.goto("/?asOf=2026-06-30");
  await page.evaluate(() => performance.mark("norm"));
  await page.waitForTimeout(1000);
  tiles.length = 0;
  await page.getByLabel("Chỉ tiêu").selectOption("shortfall");
  await page.waitForTimeout(1000);
  expect(tiles).toEqual([]);
});

test("everything a person sets is in the address and comes back from it", async ({ page }) => {
  await open(page, "/?indicator=norm_share&method=equal&classes=6&opacity=60&theme=dark&lang=en");
  await expect(page.getByLabel("Indicator")).toHaveValue("norm_share");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.locator(".map-notes")).toContainText("Illustrative figures");
  expect(sum(await legendNumbers(page))).toBe(3321);
});

test("the table is a way through for the keyboard", async ({ page }) => {
  await open(page, "/?table=1");
  const grid = page.getByRole("grid");
  await expect(grid).toBeVisible();
  await expect(grid).toHaveAttribute("aria-rowcount", /33\d\d/);
});

test("a phone's width holds the map, a card and no sideways scrolling", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, "/?unit=03158");
  await expect(page.locator(".right")).toContainText("Sín Thầu");
  expect(await overflow(page)).toBe(0);
});
