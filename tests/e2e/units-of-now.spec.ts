import { expect } from "@playwright/test";
import { test } from "./page-test.ts";

const MAP = '.map-canvas[data-idle="true"]';
const ON = "asOf=2020-09-30";
const key = (tile: string) => `.key-figure[data-tile="${tile}"] .key-number`;

test("2020 is looked at in the units of then or of now, and what stands unassigned is told", async ({
  page,
}) => {
  await page.goto(`/?${ON}`);
  await page.locator(MAP).waitFor({ timeout: 60_000 });
  await expect(page.locator(key("units"))).toHaveText("10.599");
  await page.getByRole("button", { name: "hiện nay" }).click();
  await expect(page).toHaveURL(/units=now/);
  await expect(page.locator(key("units"))).toHaveText("3.321");
  const bar = page.locator(".units-switch");
  await expect(bar).toContainText("biên chế chưa phân bổ");
  await bar.getByText("Cách cộng dồn").click();
  await expect(bar).toContainText("không chia theo diện tích");
  await expect(page.locator(".rule-note")).toContainText("Định mức khi đó xét đơn vị khi đó");
});

test("a province of now holds its communes of now, also on a day before it was", async ({
  page,
}) => {
  // Cần Thơ: 103 communes since 1 July 2025, 83 before, when Sóc Trăng was a province of its own.
  await page.goto(`/?${ON}&units=now&unit=92`);
  await expect(page.locator(key("units"))).toHaveText("103", { timeout: 60_000 });
  await expect(page.locator(".unit-card")).toContainText("không đơn vị nào được xét định mức");
  await page.goto(`/?${ON}&unit=92`);
  await expect(page.locator(key("units"))).toHaveText("83", { timeout: 60_000 });
});

test("layers of then say that they are not summed, and lead back", async ({ page }) => {
  await page.goto("/?asOf=2024-03-31&units=now&layers=headquarters.border.requests");
  await page.locator(MAP).waitFor({ timeout: 60_000 });
  const back = page.getByRole("button", { name: "Xem theo đơn vị khi đó" });
  await expect(back).toHaveCount(2);
  await expect(page.locator(".request-legend figcaption")).toContainText("kiến nghị còn mở");
  await back.first().click();
  await expect(back).toHaveCount(0);
  await expect(page.locator(".hq-legend").first()).toBeVisible();
});

test("a commune of Sóc Trăng stands in Cần Thơ and tells its former district", async ({ page }) => {
  await page.goto("/?unit=31567");
  const card = page.locator(".unit-card");
  await expect(card.locator(".card-place")).toContainText("Thành phố Cần Thơ");
  await expect(card).toContainText("Trước ngày 01/07/2025: Huyện Mỹ Tú, Sóc Trăng");
  await expect(card).toContainText("Thị trấn Huỳnh Hữu Nghĩa");
});

test("indicators are asked of the units of now; a province that is no more says so", async ({
  page,
}) => {
  await page.goto(`/indicators?scope=92&${ON}&units=now`);
  await expect(page.locator('.tile[data-id="strength"]')).toContainText(/857\s+biên chế/);
  await expect(page.locator('.tile[data-id="headquarters_completed"]')).toHaveCount(0);
  await page.goto(`/indicators?scope=94&${ON}&units=now`);
  await expect(page.getByText("Phạm vi này không còn trong cơ cấu hiện nay.")).toBeVisible();
  await page.getByRole("button", { name: "Xem theo đơn vị khi đó" }).click();
  await expect(page.locator('.tile[data-id="strength"]')).toContainText(/410\s+biên chế ở 80 xã/);
});
