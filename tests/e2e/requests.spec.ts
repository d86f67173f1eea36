import { expect } from "@playwright/test";
import { test } from "./page-test.ts";

test("a request unfolds what became of it: days, states, documents; the address keeps it", async ({
  page,
  request,
}) => {
  const { requests } = await (await request.get("/api/requests?limit=500")).json();
  // Of the demo's requests those that were assigned and done later have two states.
  const { id, name, steps } = requests.find((one: { steps: unknown[] }) => one.steps.length > 1);
  await page.goto("/requests?state=closed");
  const row = page.locator(".requests-table tr").filter({ hasText: name }).first();
  await row.getByRole("button", { name: /^Diễn biến của kiến nghị/ }).click();
  await expect(page).toHaveURL(new RegExp(`steps=${id}`));
  const list = page.locator(".requests-steps");
  await expect(list.locator("li")).toHaveCount(1 + steps.length);
  const days = await list
    .locator("time")
    .evaluateAll((all) => all.map((one) => one.getAttribute("datetime")));
  expect(days.slice(1)).toEqual(steps.map(({ on }: { on: string }) => on));
  await expect(list.locator("li").nth(1)).toContainText("Còn mở");
  await expect(list.locator("li").last()).toContainText("Đã xong");
  await expect(list.locator("cite").last()).toContainText("Kiến nghị minh họa");
  await page.reload();
  await expect(list).toBeVisible();
});
