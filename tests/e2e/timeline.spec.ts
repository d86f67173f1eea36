import { expect, type Page } from "@playwright/test";
import { test } from "./page-test.ts";

async function open(page: Page, path: string) {
  await page.goto(path);
  await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Chạy theo thời gian" })).toBeEnabled();
}

const asOf = (page: Page) => new URL(page.url()).searchParams.get("asOf");

test("play moves from report to report and stops at the newest", async ({ page }) => {
  // Reports of the demo: at the end of every quarter, and on 2026-10-31.
  await open(page, "/?asOf=2026-03-31");
  const status = page.locator(".timeline-as-of");
  await expect(status).toContainText("31/03/2026");
  await page.getByRole("button", { name: "Chạy theo thời gian" }).click();
  await expect(page.getByRole("button", { name: "Dừng" })).toBeVisible();
  await expect(status).toContainText("30/06/2026");
  await expect(page.locator(".map-notes")).toContainText("30/06/2026");
  await expect(status).toContainText("31/10/2026");
  await expect(page.getByRole("button", { name: "Chạy theo thời gian" })).toBeVisible();
  // The newest is what an address without a date means.
  await expect.poll(() => asOf(page)).toBeNull();
  await page.waitForTimeout(2000);
  expect(asOf(page)).toBeNull();
});

test("pause holds the date, and the slider goes from stop to stop by keyboard", async ({
  page,
}) => {
  await open(page, "/?asOf=2025-09-30");
  await page.getByRole("button", { name: "Chạy theo thời gian" }).click();
  await expect.poll(() => asOf(page)).not.toBe("2025-09-30");
  await page.getByRole("button", { name: "Dừng" }).click();
  await page.waitForTimeout(1500);
  const held = asOf(page);
  await page.waitForTimeout(2000);
  expect(asOf(page)).toBe(held);
  await page.goto("/?asOf=2026-03-31");
  const slider = page.getByRole("slider", { name: "Ngày của số liệu" });
  await expect(slider).toHaveAttribute("aria-valuetext", "31/03/2026");
  await slider.press("ArrowLeft");
  await expect.poll(() => asOf(page)).toBe("2025-12-31");
});

test("a date is typed day first; what is no date is said and changes nothing", async ({ page }) => {
  await open(page, "/?asOf=2026-03-31");
  const field = page.getByRole("textbox", { name: "Xem tại ngày" });
  await expect(field).toHaveValue("31/03/2026");
  await field.fill("1/7/2025");
  await field.press("Enter");
  await expect.poll(() => asOf(page)).toBe("2025-07-01");
  await expect(field).toHaveValue("01/07/2025");
  await field.fill("31/2/2026");
  await field.press("Enter");
  await expect(page.getByRole("alert")).toContainText("ngày/tháng/năm");
  expect(asOf(page)).toBe("2025-07-01");
});
