import { expect, type Page } from "@playwright/test";
import { axeFaults, overflow, test } from "./page-test.ts";
import { makePlan, solvePlan } from "./plan-desk.ts";

const DIEN_BIEN = "11";

const objective = (page: Page, name: string) =>
  page.locator(".plan-proof tr").filter({ hasText: name });

/** Whole numbers of a row of the proof: now, solved, bound. */
const numbers = async (page: Page, name: string) =>
  (await objective(page, name).locator("td").allInnerTexts()).map((text) =>
    Number(text.split(/\s/)[0]!.replaceAll(".", "")),
  );

test("twenty-eight posts for Điện Biên: planned, changed by hand, compared, approved, exported", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  await makePlan(page, "Điện Biên 28", 28, { province: DIEN_BIEN });
  await solvePlan(page);
  const [now, solved, bound] = await numbers(page, "Nhu cầu được đáp ứng");
  expect(now).toBe(solved);
  expect(bound).toBe(solved);
  await expect(page.getByText("28 trên 28 biên chế đã bố trí")).toBeVisible();

  // One post fewer shows at once what it costs and which rule it breaks; undo takes both away.
  await page.locator(".plan-communes .link").first().click();
  await page
    .getByRole("button", { name: /^Bớt một của/ })
    .first()
    .click();
  await expect(page.getByText("27 trên 28 biên chế đã bố trí")).toBeVisible();
  await expect(page.getByText("Tổng số biên chế 28: đang là 27")).toBeVisible();
  expect((await numbers(page, "Nhu cầu được đáp ứng"))[0]).toBeLessThan(solved!);
  await page.getByRole("button", { name: /Hoàn tác/ }).click();
  await expect(page.getByText("28 trên 28 biên chế đã bố trí")).toBeVisible();
  await page.getByRole("button", { name: /Làm lại/ }).click();
  await expect(page.getByText("27 trên 28 biên chế đã bố trí")).toBeVisible();

  // What is held stays when the rest is solved again.
  await page.getByRole("button", { name: "Giữ nguyên", exact: true }).click();
  const chosen = new URL(page.url()).searchParams.get("unit")!;
  const id = new URL(page.url()).searchParams.get("plan")!;
  await expect(page.getByText("Đã lưu")).toBeVisible();
  const held = await postsIn(id, chosen);
  await expect(page.getByRole("button", { name: "Giải phần còn lại" })).toBeEnabled();
  await solvePlan(page);
  await expect(page.getByText("28 trên 28 biên chế đã bố trí")).toBeVisible();
  expect(await postsIn(id, chosen)).toBe(held);

  // A copy without the pin, solved, beside the first.
  await page.getByRole("button", { name: "Nhân bản" }).click();
  await expect(page.locator(".plan-name")).toHaveText("Điện Biên 28 (bản sao)");
  await page.locator("summary", { hasText: "Đã giữ và đã loại" }).click();
  await page.locator(".plan-held button").first().click();
  await solvePlan(page);
  await page.getByLabel("So sánh").selectOption({ label: "Điện Biên 28" });
  await expect(page.locator(".plan-compare-map")).toHaveCount(3);
  await expect(page.locator(".plan-compare-tables")).toContainText("Xã có khác biệt");

  // Proposed, approved with a document, and then in the register as planned posts.
  await page.goto(`/plan?plan=${id}`);
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("dialog").getByLabel("Đơn vị").fill("Phòng Tham mưu");
  await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
  await expect(page.locator(".plan-bar")).toContainText("Đã trình");
  await page.getByRole("button", { name: "Duyệt", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.locator('[name="title"]').fill("Quyết định tăng cường 2026");
  await dialog.locator('[name="publisher"]').fill("Công an tỉnh Điện Biên");
  await dialog.locator('[name="issuedOn"]').fill("27/11/2026");
  await dialog.locator('[name="who"]').fill("Ban Giám đốc");
  await dialog.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(page.locator(".plan-bar")).toContainText("Đã duyệt", { timeout: 60_000 });

  const plan = await (await request.get(`/api/plans/${id}`)).json();
  const { from } = plan.question.term;
  const loans = await (await request.get(`/api/reinforcements?asOf=${from}`)).json();
  const lent = loans.reinforcements.filter(
    ({ document }: { document: string }) =>
      loans.documents.find((one: { id: string }) => one.id === document)?.title ===
      "Quyết định tăng cường 2026",
  );
  expect(lent.reduce((sum: number, { posts }: { posts: number }) => sum + posts, 0)).toBe(28);

  await page.getByRole("button", { name: "Lệnh tăng cường" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Theo xã, CSV" }).click();
  const file = await (await download).createReadStream();
  let csv = "";
  for await (const chunk of file) csv += chunk;
  expect(csv.charCodeAt(0)).toBe(0xfeff);
  expect(csv).toContain("Điện Biên 28");

  // Two posts more, close to what was approved: what each change buys adds up to what all of them do.
  await page.getByRole("button", { name: "Nhân bản" }).click();
  await expect(page.locator(".plan-name")).toHaveText("Điện Biên 28 (bản sao 2)");
  const copy = new URL(page.url()).searchParams.get("plan")!;
  await page.getByLabel("Số biên chế cho mượn").fill("30");
  await page.locator("summary", { hasText: "Thứ tự ưu tiên" }).click();
  await page.getByLabel("So với phương án đã duyệt").selectOption({ label: "Điện Biên 28" });
  await expect(page.getByText("Đã lưu")).toBeVisible();
  await solvePlan(page);
  const near = await (await request.get(`/api/plans/${copy}`)).json();
  const moved = near.solution.stages.find(
    ({ objective }: { objective: string }) => objective === "changes",
  );
  expect(moved.value).toBe(2);
  const bought = await page.locator(".plan-changes tbody tr").allInnerTexts();
  expect(bought.length).toBeGreaterThan(0);
  await page.locator(".plan-changes .link").first().click();

  // A body is kept out of a commune by its own button.
  await page
    .getByRole("button", { name: /^Không lấy của/ })
    .first()
    .click();
  await expect(page.locator(".plan-givers .excluded")).toHaveCount(1);

  async function postsIn(of: string, code: string): Promise<number> {
    const { solution } = await (await request.get(`/api/plans/${of}`)).json();
    return solution.moves
      .filter((move: { code: string }) => move.code === code)
      .reduce((sum: number, { posts }: { posts: number }) => sum + posts, 0);
  }
});

test("limits that contradict each other are named, and applying what is offered makes a plan", async ({
  page,
}) => {
  test.setTimeout(150_000);
  await makePlan(page, "Quá nhiều", 2000, { province: DIEN_BIEN });
  await page.locator(".plan-run .primary").click();
  await expect(page.locator('.plan-status[data-status="infeasible"]')).toBeVisible({
    timeout: 60_000,
  });
  const offers = page.locator(".plan-conflict button");
  await expect(offers.first()).toBeVisible();
  await offers.first().click();
  await solvePlan(page);
});

test("four hundred posts for the whole border, on the map and at a phone's width", async ({
  page,
}) => {
  test.setTimeout(200_000);
  await makePlan(page, "Biên giới 400", 400);
  await solvePlan(page);
  await expect(page.getByText("400 trên 400 biên chế đã bố trí")).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".plan-parts-nav").getByRole("button", { name: "Trả lời" }).click();
  await expect(page.locator(".plan-status")).toBeVisible();
  expect(await overflow(page)).toBe(0);
});

test("a solve is called off at once", async ({ page }) => {
  test.setTimeout(120_000);
  await makePlan(page, "Dừng lại", 400);
  await page.locator(".plan-run .primary").click();
  await page.getByRole("button", { name: "Dừng" }).click();
  await expect(page.locator(".plan-run .primary")).toBeVisible();
  await expect(page.locator(".plan-status")).toContainText("Chưa giải");
});

test("what is typed is read as Vietnamese numbers and stored before the desk is left or copied", async ({
  page,
  request,
}) => {
  test.setTimeout(150_000);
  await makePlan(page, "Giữ lại", 28, { province: DIEN_BIEN });
  const planNow = () => new URL(page.url()).searchParams.get("plan")!;
  const id = planNow();
  const storedPosts = async (of: string) =>
    (await (await request.get(`/api/plans/${of}`)).json()).question.posts;
  const posts = page.getByLabel("Số biên chế cho mượn");
  await posts.fill("1.000");
  await posts.press("Enter");
  await expect(page.getByText("Đã lưu")).toBeVisible();
  expect(await storedPosts(id)).toBe(1000);
  await posts.fill("12a");
  await posts.press("Enter");
  expect(await posts.evaluate((field: HTMLInputElement) => field.validationMessage)).toContain(
    "từ 1 đến 100.000",
  );
  await expect(posts).toHaveValue("12a");

  await posts.fill("33");
  await page.getByRole("link", { name: "Mọi phương án" }).click();
  await expect(page.locator(".plan-list")).toContainText("33 biên chế");
  expect(await storedPosts(id)).toBe(33);
  await page.goto(`/plan?plan=${id}`);
  await posts.fill("31");
  await page.getByRole("button", { name: "Nhân bản" }).click();
  await expect(page.locator(".plan-name")).toHaveText("Giữ lại (bản sao)");
  expect([await storedPosts(id), await storedPosts(planNow())]).toEqual([31, 31]);

  // Ctrl+Z undoes in a draft, and nothing in what was proposed.
  await posts.fill("28");
  await posts.press("Enter");
  await solvePlan(page);
  await page.locator(".plan-name").click();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("28 trên 28 biên chế đã bố trí")).toBeHidden();
  await expect(page.locator(".plan-status")).toContainText("Chưa giải");
  await page.keyboard.press("Control+Shift+Z");
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Trình duyệt" }).click();
  await expect(page.locator(".plan-bar")).toContainText("Đã trình");
  await page.keyboard.press("Control+z");
  await expect(posts).toHaveValue("28");
  await expect(page.getByText("28 trên 28 biên chế đã bố trí")).toBeVisible();
});

test("a solve goes on when the page is loaded again, and can be called off there", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await makePlan(page, "Tải lại", 400);
  await page.locator(".plan-run .primary").click();
  await expect(page.getByRole("button", { name: "Dừng" })).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Dừng" }).click();
  await expect(page.locator(".plan-run .primary")).toBeVisible();
  await expect(page.locator(".plan-status")).toContainText("Chưa giải");
});
