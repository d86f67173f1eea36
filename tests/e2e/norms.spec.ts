import { expect } from "@playwright/test";
import { test } from "./page-test.ts";

test.use({ failsOnConsole: true });

const MAP = '.map-canvas[data-idle="true"]';

test("a norm of one commune is counted before it is saved, and then judges that commune alone", async ({
  page,
}) => {
  // Xã Mỹ Tú, 31567, has 25 posts on 2026-10-31: short of 30 by five.
  await page.goto("/norms");
  await page.getByRole("button", { name: "Thêm định mức" }).click();
  const form = page.getByRole("dialog");
  await form.getByLabel("Phạm vi").selectOption({ label: "Huyện cũ hoặc xã, phường (ghi mã)" });
  await form.getByLabel("Mã ba chữ số").fill("31567");
  await form.getByLabel("Tối thiểu").fill("30");
  await form.getByLabel("Có hiệu lực từ").fill("15/10/2026");
  await form.getByLabel("Quy định của ai").fill("Công an thành phố Cần Thơ");
  await form.getByLabel("Tên văn bản").fill("Kế hoạch 30");
  await form.getByLabel("Cơ quan ban hành").fill("Công an thành phố Cần Thơ");
  await form.getByLabel("Ngày ban hành").fill("10/2026");
  await form.getByLabel("Đơn vị nhập").fill("Phòng Tổ chức cán bộ");
  await form.getByRole("button", { name: "Xem trước" }).click();
  await expect(form.locator(".norm-preview")).toContainText("có 25, cần ít nhất 30");
  await form.getByRole("button", { name: "Lưu" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Đã lưu" })).toBeVisible({
    timeout: 40_000,
  });
  const row = page.locator(".norm", { hasText: "ít nhất 30" });
  await expect(row).toContainText("Đang hiệu lực");
  await expect(row.locator(".norm-judged")).toHaveText("Đang xét 1 đơn vị: 1 thiếu");
  await page.goto("/?unit=31567");
  await expect(page.locator(".unit-card")).toContainText("tối thiểu 30");
});

test("a norm that nobody is held to any more says why, and judges nobody", async ({ page }) => {
  await page.goto("/norms");
  // Document B: townships, which ended on 1 July 2025; document A: five a commune, since overtaken.
  const towns = page.locator(".norm", { hasText: "từ 7 đến 11" });
  await expect(towns).toContainText("Không còn đơn vị nào thuộc diện");
  const five = page.locator(".norm", { hasText: "ít nhất năm công an chính quy" });
  await expect(five).toContainText("Nhường cho quy định khác");
  await expect(page.locator(".norm-judged")).not.toHaveCount(0);
  await expect(towns.locator(".norm-judged")).toHaveCount(0);
});

test("a norm for chiefs judges the map by chiefs, and the picker names it", async ({ page }) => {
  await page.goto("/?norm=chief-1&indicator=norm_share");
  await page.locator(MAP).waitFor({ timeout: 60_000 });
  await expect(page.locator(".map-rule")).toContainText("trưởng đúng 1");
  const picker = page.locator(".timeline .norm-picker select");
  await expect(picker).toHaveValue("chief-1");
  // No unit has two chiefs: a share is 0 or 100.
  await expect(page.locator(".legend-list li").first()).toContainText("≤ 99");
  await expect(page.locator(".legend-list li").nth(1)).toContainText("≥ 100");
});
