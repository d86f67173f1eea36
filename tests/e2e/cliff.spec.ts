import { expect, type Page } from "@playwright/test";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import { axeFaults, overflow, test } from "./page-test.ts";
import { solvePlan } from "./plan-desk.ts";

const rows = (page: Page) => page.locator(".cliff-table tbody tr");

test("what ends, who falls: chart, legend and table tell the same, a month alone and all of them", async ({
  page,
  request,
}) => {
  const answer: CliffAnswer = await (await request.get("/api/cliff")).json();
  await page.goto("/cliff");
  await expect(rows(page)).toHaveCount(answer.falls.length);
  const falling = new Set(answer.falls.map(({ code }) => code));
  await expect(page.locator(".cliff-falls")).toContainText(`${falling.size} xã`);
  const counts = await page.locator(".cliff-legend .count").allInnerTexts();
  const losing = new Set(answer.months.flatMap(({ codes }) => codes));
  expect(counts.reduce((sum, text) => sum + Number(text), 0)).toBe(losing.size);
  // Bars as high as the posts that end, under a mark where communes fall.
  await expect(page.locator(".cliff-chart svg").first()).toBeVisible();

  const first = answer.falls[0]!;
  const month = answer.months.find((one) => one.month === first.month)!;
  await page.getByRole("combobox", { name: /^Tháng/ }).selectOption(first.month);
  await expect(page).toHaveURL(new RegExp(`month=${first.month}`));
  await expect(rows(page)).toHaveCount(
    answer.falls.filter((fall) => fall.month === first.month).length,
  );
  await expect(page.locator(".cliff-falls")).toContainText(`${month.falling.length} xã`);
  await expect(rows(page).first()).toContainText(String(first.shortfall));

  expect(await axeFaults(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  expect(await overflow(page)).toBe(0);
});

for (const { way, label } of [
  { way: "renewed", label: /^Gia hạn/ },
  { way: "replaced", label: /^Thay thế/ },
]) {
  test(`what ends is ${way} in a plan that leaves no commune below its norm`, async ({
    page,
    request,
  }) => {
    test.setTimeout(150_000);
    const answer: CliffAnswer = await (await request.get("/api/cliff")).json();
    const { month, code } = answer.falls.at(-1)!;
    await page.goto(`/cliff?month=${month}`);
    await page.getByRole("link", { name: /vào phương án$/ }).click();
    await page.getByLabel(label).check();
    await page.getByLabel("Tên phương án").fill(`Sau ${month}, ${way}`);
    await page.getByLabel("Đơn vị lập").fill("Phòng Tham mưu");
    await page.getByRole("button", { name: "Lập phương án" }).click();
    await expect(page.locator(".plan-run .primary")).toBeEnabled();
    await solvePlan(page);

    const id = new URL(page.url()).searchParams.get("plan")!;
    const { question, solution } = await (await request.get(`/api/plans/${id}`)).json();
    const ending = answer.loans.filter(
      (loan) => loan.code === code && loan.until?.startsWith(month),
    );
    // Who takes over on the day after leaves no gap.
    const lastDay = new Date(`${question.term.from}T00:00:00Z`);
    lastDay.setUTCDate(lastDay.getUTCDate() - 1);
    expect(ending.map(({ until }) => until)).toContain(lastDay.toISOString().slice(0, 10));
    const [met] = solution.stages;
    expect(met).toMatchObject({ objective: "meet", value: question.targets.codes.length });
    if (way === "renewed") {
      const lent = (moves: { source: string; posts: number }[]) =>
        moves.map(({ source, posts }) => `${source} ${posts}`).sort();
      expect(lent(solution.moves)).toEqual(lent(ending));
    }
  });
}
