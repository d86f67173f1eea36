import { expect, type Page } from "@playwright/test";
import { axeFaults, test } from "./page-test.ts";

async function open(page: Page, path = "/") {
  await page.goto(path);
  await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
}

test("a unit found by keyboard has the focus on its card; Escape goes up from there", async ({
  page,
}) => {
  await open(page);
  await expect(page.getByRole("combobox", { name: "Tìm đơn vị" })).toBeVisible();
  await page.keyboard.press("/");
  await page.keyboard.type("sin thau");
  await expect(page.getByRole("option").first()).toContainText("Sín Thầu");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/unit=03158/);
  const title = page.getByRole("heading", { name: "Xã Sín Thầu" });
  await expect(title).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(page).toHaveURL(/unit=11/);
});

for (const [name, path] of [
  ["the country", "/"],
  ["a commune's card", "/?unit=03158"],
  ["a province with every layer", "/?unit=11&layers=staffing.border.headquarters"],
  ["the table", "/?table=1"],
  ["the dark theme", "/?theme=dark&unit=11"],
  ["high contrast in English", "/?theme=contrast&lang=en&unit=03158"],
] as const) {
  test(`axe-core finds nothing wrong with ${name}`, async ({ page }) => {
    await open(page, path);
    await page.waitForLoadState("networkidle");
    expect(await axeFaults(page)).toEqual([]);
  });
}
