import { expect } from "@playwright/test";
import { test } from "./page-test.ts";

test("a link to a version that is no longer kept says so, and leads to the newest", async ({
  page,
}) => {
  await page.goto("/?generation=0123456789abcdef");
  await expect(page.locator(".centre [role=alert]")).toBeVisible();
  await expect(page.getByText("Đang tải số liệu…")).toHaveCount(0);
  await page.getByRole("button", { name: "Về bản mới nhất" }).click();
  await expect(page.locator('.map-canvas[data-idle="true"]')).toBeVisible({ timeout: 60_000 });
  await expect(page.locator(".centre [role=alert]")).toHaveCount(0);
  await expect(page).not.toHaveURL(/generation=/);
});
