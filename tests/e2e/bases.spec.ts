import { expect, type Page } from "@playwright/test";
import { axeFaults, overflow, test } from "./page-test.ts";
import { makePlan, solvePlan } from "./plan-desk.ts";

/** Value and bound of the proof, as whole numbers. */
const proof = async (page: Page) =>
  (await page.locator(".plan-proof tbody td").allInnerTexts()).map((text) =>
    Number(text.replaceAll(".", "")),
  );

test("six teams for Điện Biên: placed, pinned, a contradiction mended, compared, approved, exported", async ({
  page,
  request,
}) => {
  test.setTimeout(300_000);
  await makePlan(page, "Sáu tổ Điện Biên", 6, { province: "11", mode: "bases" });
  const id = new URL(page.url()).searchParams.get("plan")!;
  const stored = async () => (await request.get(`/api/plans/${id}`)).json();

  // Every commune of the province is served, also those off the border.
  await page.locator("summary", { hasText: "Phục vụ những xã nào" }).click();
  await page.getByLabel("Chỉ xã biên giới").uncheck();
  await expect(page.getByText("45 xã, phường được xét")).toBeVisible();
  await solvePlan(page);
  const [value, bound] = await proof(page);
  expect(value).toBeGreaterThan(0);
  expect(bound).toBe(value);
  await expect(page.locator(".plan-communes tbody tr")).toHaveCount(6);
  expect(await axeFaults(page)).toEqual([]);

  // A commune without a border and without a team must hold one: the answer is of the earlier question until
  // it is solved again, and no better.
  const { units } = await (
    await request.get("/api/units?structure=2026&within=11&level=commune")
  ).json();
  const bases = (await stored()).solution.bases.map(({ code }: { code: string }) => code);
  const inland = units.find(
    ({ code, borderKm }: { code: string; borderKm: Record<string, number> }) =>
      Object.values(borderKm).every((km) => km === 0) && !bases.includes(code),
  );
  await page.goto(`/plan?plan=${id}&unit=${inland.code}`);
  await page.getByRole("button", { name: "Bắt buộc đặt tổ ở đây" }).click();
  await expect(page.getByText("Của câu hỏi trước")).toBeVisible();
  await page.keyboard.press("Control+z");
  await expect(page.getByText("Của câu hỏi trước")).toBeHidden();
  await page.keyboard.press("Control+Shift+Z");
  await expect(page.getByText("Của câu hỏi trước")).toBeVisible();
  await expect(page.getByText("Đã lưu")).toBeVisible();
  await solvePlan(page);
  await expect(page.getByText("Của câu hỏi trước")).toBeHidden();
  await expect(page.locator(".plan-communes tbody")).toContainText(inland.name);
  const [pinned] = await proof(page);
  expect(pinned).toBeGreaterThan(value!);

  // By hand: six teams for five communes each leave 15 of 45 unserved; nine teams do not, nor eight communes each.
  await page.getByLabel("Mỗi tổ phụ trách tối đa (xã)").fill("5");
  await page.getByLabel("Mỗi tổ phụ trách tối đa (xã)").blur();
  await solvePlan(page, "infeasible");
  const conflict = page.locator(".plan-conflict");
  await expect(conflict.getByText("Số tổ 6")).toBeVisible();
  await expect(conflict.getByRole("button", { name: "Đổi thành 9" })).toBeVisible();
  await conflict.getByRole("button", { name: "Đổi thành 8" }).click();
  await solvePlan(page);
  await expect(conflict).toBeHidden();

  // Where teams may stand only at the border, the pin is outside: said at once, and dropped with one press.
  const places = page.locator("details", { hasText: "Đặt ở đâu" });
  await places.locator("summary").first().click();
  await places.getByLabel("Ở bất kỳ xã nào được phục vụ").uncheck();
  await places.getByLabel("Chỉ xã biên giới").check();
  await expect(page.getByRole("alert")).toContainText(inland.name);
  await expect(page.locator(".plan-run .primary")).toBeDisabled();
  await page.getByRole("button", { name: "Bỏ ra" }).click();
  await expect(page.getByRole("alert")).toBeHidden();
  await solvePlan(page);
  expect((await stored()).question.pins).toEqual([]);

  // A copy of four teams beside it.
  await page.getByRole("button", { name: "Nhân bản" }).click();
  await expect(page.locator(".plan-name")).toHaveText("Sáu tổ Điện Biên (bản sao)");
  await page.getByLabel("Mỗi tổ phụ trách tối đa (xã)").fill("12");
  await page.getByLabel("Số tổ thường trực").fill("4");
  await page.getByLabel("Số tổ thường trực").blur();
  await solvePlan(page);
  await page.getByLabel("So sánh").selectOption({ label: "Sáu tổ Điện Biên" });
  await expect(page.locator(".plan-compare-map")).toHaveCount(3);
  await expect(page.locator(".plan-compare-tables")).toContainText("Nơi đặt tổ khác nhau");
  await expect(page.locator(".plan-compare-tables")).toContainText("Nhu cầu × km");
  expect(await axeFaults(page)).toEqual([]);

  // Proposed and approved with a document; nobody is lent.
  const loans = async () =>
    (await (await request.get("/api/reinforcements?asOf=2027-06-30")).json()).reinforcements;
  const before = await loans();
  await page.goto(`/plan?plan=${id}`);
  await page.getByRole("button", { name: "Trình duyệt" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Đơn vị").fill("Phòng Tham mưu");
  await dialog.getByRole("button", { name: "Trình duyệt" }).click();
  await expect(page.locator(".plan-bar")).toContainText("Đã trình");
  await page.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(dialog).toContainText("Không biên chế nào được cho mượn");
  await dialog.locator('[name="title"]').fill("Quyết định lập tổ thường trực");
  await dialog.locator('[name="publisher"]').fill("Công an tỉnh Điện Biên");
  await dialog.locator('[name="issuedOn"]').fill("27/11/2026");
  await dialog.locator('[name="who"]').fill("Ban Giám đốc");
  await dialog.getByRole("button", { name: "Duyệt", exact: true }).click();
  await expect(page.locator(".plan-bar")).toContainText("Đã duyệt", { timeout: 60_000 });
  await expect(page.getByText("không cho mượn biên chế nào")).toBeVisible();
  expect(await loans()).toEqual(before);

  await page.getByRole("button", { name: "Danh sách tổ" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "Theo nơi đặt tổ, CSV" }).click();
  let csv = "";
  for await (const chunk of await (await download).createReadStream()) csv += chunk;
  // A row for each of 45 communes served, under a header.
  expect(csv.trim().split("\n")).toHaveLength(46);

  await page.setViewportSize({ width: 390, height: 844 });
  await page.locator(".plan-parts-nav").getByRole("button", { name: "Trả lời" }).click();
  await expect(page.locator(".plan-status")).toBeVisible();
  expect(await overflow(page)).toBe(0);
});
