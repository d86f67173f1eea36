import { expect, type Page } from "@playwright/test";

/** Makes a plan on the screen, of posts or of bases, for a province or the whole border. */
export async function makePlan(
  page: Page,
  name: string,
  count: number,
  { province, mode = "posts" }: { province?: string; mode?: "posts" | "bases" } = {},
) {
  await page.goto("/plan");
  await page.getByLabel("Tên phương án").fill(name);
  await page.getByLabel("Số lượng").fill(String(count));
  await page.getByLabel("Loại").selectOption(mode);
  await page.getByLabel("Đơn vị lập").fill("Phòng Tham mưu");
  if (province) await page.getByLabel("Ở đâu").selectOption(province);
  await page.getByRole("button", { name: "Lập phương án" }).click();
  await expect(page.getByRole("button", { name: "Tìm phương án tốt nhất" })).toBeEnabled();
}

/** Solves and waits for the end of that very run: the plan may have been optimal before. */
export async function solvePlan(page: Page, status: "optimal" | "infeasible" = "optimal") {
  const done = page.waitForResponse(
    async (response) =>
      response.url().endsWith("/run") &&
      response.request().method() === "GET" &&
      (await response.json()).state === "done",
    { timeout: 80_000 },
  );
  await page.locator(".plan-run .primary").click();
  await done;
  await expect(page.locator(`.plan-status[data-status="${status}"]`)).toBeVisible();
}
