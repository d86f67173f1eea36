import { expect, type Page } from "@playwright/test";
import { overflow, test } from "./page-test.ts";

test.use({ failsOnConsole: true });

const SOC_TRANG = "/indicators?scope=94&asOf=2024-08-27";
const tile = (page: Page, id: string) => page.locator(`.tile[data-id="${id}"]`);

test("document D: Sóc Trăng's headquarters read 4 of 92, 88 left in 16 months, 5.5 a month", async ({
  page,
}) => {
  await page.goto(SOC_TRANG);
  const headquarters = tile(page, "headquarters_completed");
  await expect(headquarters.locator(".tile-figure")).toContainText(/4\s+trên 92 xã, thị trấn/);
  await expect(headquarters).toContainText("hạn 31/12/2025");
  await expect(headquarters).toContainText("Còn 88 trong 16 tháng");
  await expect(headquarters).toContainText("Cần 5,5 mỗi tháng");
  await expect(headquarters.locator(".status-mark")).toHaveText("Chậm tiến độ");
});

test("document D: every published figure of the review is on the screen", async ({ page }) => {
  await page.goto(SOC_TRANG);
  for (const [id, text] of [
    ["units_with_truck", /61\s+trên 92/],
    ["party_cells", /92\s+trên 92/],
    ["chiefs_on_party_committee", /92\s+trên 92/],
    ["posts_added_in_two_years", /130/],
    ["offences_detected", /hơn 990/],
    ["tips_received", /hơn 1\.590/],
    ["tips_verified", /1\.510/],
  ] as const) {
    await expect(tile(page, id).locator(".tile-figure")).toContainText(text);
  }
  await expect(page.locator('.tile-group[data-group="context"] .tile')).toHaveCount(3);
});

test("a figure opens the units behind it, and leads to them on the map", async ({ page }) => {
  await page.goto(SOC_TRANG);
  await tile(page, "headquarters_completed").getByRole("button", { name: "Xem đơn vị" }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByRole("row")).toHaveCount(93);
  await expect(dialog.locator('.units-map .map-canvas[data-idle="true"]')).toBeVisible();
  await expect(dialog.locator(".units-map figcaption")).toContainText("Đã có");
  await dialog.getByRole("button", { name: /Đã có/ }).click();
  await expect(dialog.getByRole("row")).toHaveCount(5);
  for (const name of ["An Lạc Thôn", "Hậu Thạnh", "Hòa Đông", "Mỹ Xuyên"]) {
    await expect(dialog).toContainText(name);
  }
  await expect(page).toHaveURL(/open=headquarters_completed/);
  await dialog.getByRole("link", { name: "Trên bản đồ" }).click();
  await expect(page).toHaveURL(/\/\?.*unit=94.*layers=headquarters/);
});

test("scope and date are chosen and stand in the address", async ({ page }) => {
  await page.goto("/indicators");
  await page.getByRole("combobox").first().fill("dien bien");
  await page.getByRole("listbox").getByRole("option").first().click();
  await expect(page).toHaveURL(/scope=11/);
  await expect(page.locator(".indicators-head h2")).toContainText("Điện Biên");
  await page.getByLabel("Xem tại ngày").fill("31/12/2021");
  await page.getByLabel("Xem tại ngày").press("Enter");
  await expect(page).toHaveURL(/asOf=2021-12-31/);
  await expect(tile(page, "people_trained")).toContainText("540");
  await expect(page).toHaveURL(/scope=11/);
});

test("a status shows its indicators alone, and the language changes all of it", async ({
  page,
}) => {
  await page.goto(`${SOC_TRANG}&status=missed&lang=en&theme=dark`);
  await expect(page.locator(".tile")).toHaveCount(1);
  await expect(tile(page, "housing_completed")).toContainText("Overdue, not met");
  await page.getByRole("button", { name: "All" }).click();
  expect(await page.locator(".tile").count()).toBeGreaterThan(15);
});

test("moving a target asks who and why, and keeps the line before", async ({ page }) => {
  await page.goto("/indicators?scope=92");
  const vehicles = tile(page, "units_with_vehicle");
  await vehicles.getByRole("button", { name: "Dời mốc" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Hạn mới").fill("31/12/2027");
  await dialog.getByLabel("Cơ quan quyết định").fill("Công an thành phố Cần Thơ");
  await dialog.getByLabel("Lý do").fill("Chờ kế hoạch mua sắm năm sau");
  await dialog.getByLabel("Tên văn bản").fill("Kế hoạch điều chỉnh lộ trình");
  await dialog.getByLabel("Cơ quan ban hành").fill("Công an thành phố Cần Thơ");
  await dialog.getByLabel("Ngày ban hành").fill("20/10/2026");
  await dialog.getByRole("button", { name: "Dời mốc" }).click();
  await expect(vehicles.locator(".status-mark")).toHaveText("Đã dời mốc", { timeout: 40_000 });
  await expect(vehicles).toContainText("hạn 31/12/2027");
  await vehicles.getByText("Mốc đã dời 1 lần").click();
  await expect(vehicles).toContainText("Chờ kế hoạch mua sắm năm sau");
  await expect(vehicles).toContainText("hạn 30/06/2027");
});

test("a phone's width holds the tiles and no sideways scrolling; the menu leads to the map", async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(SOC_TRANG);
  await expect(tile(page, "headquarters_completed")).toBeVisible();
  expect(await overflow(page)).toBe(0);
  await page.getByRole("button", { name: "Các màn hình" }).click();
  await page.getByRole("link", { name: "Bản đồ", exact: true }).click();
  await expect(page).toHaveURL(/\/\?asOf=2024-08-27$/);
  await page.locator('.map-canvas[data-idle="true"]').waitFor({ timeout: 60_000 });
});
