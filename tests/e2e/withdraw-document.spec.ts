import { expect } from "@playwright/test";
import { choose, said } from "./importing.ts";
import { axeFaults, test } from "./page-test.ts";

/** A commune and a day that no other test looks at. */
const UNIT = "32244";
const DAY = "2025-08-15";
const TITLE = "Báo cáo ban hành nhầm";

test("a document is withdrawn where a figure leads to it: the figure stays and says that it has none", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  await page.goto("/import");
  const file = `Mã đơn vị,Ngày số liệu,Trưởng,Phó trưởng,Công an viên\n${UNIT},15/08/2025,1,2,41\n`;
  await choose(page, "bao-cao-nham.csv", Buffer.from(file));
  await page.getByLabel("Tên văn bản").fill(TITLE);
  await page.getByLabel("Bộ phận nhập").fill("Phòng Tham mưu");
  await page.getByRole("button", { name: "Nhập 1 dòng" }).click();
  await expect(said(page)).toContainText("Bước 3 trong 3", { timeout: 60_000 });

  await expect(page.getByRole("heading", { name: "Đã nhập 1 dòng" })).toBeVisible();
  await page.waitForLoadState("networkidle");

  await page.goto(`/?unit=${UNIT}&asOf=${DAY}`);
  const strength = page.locator('.unit-card [data-figure="strength"]').first();
  await expect(strength).toHaveText("44");
  await strength.click();
  const trace = page.locator("dialog.trace");
  const document = trace.locator('[data-trace="documents"] li', { hasText: TITLE });
  await document.getByRole("button", { name: "Rút văn bản" }).click();
  const form = page.locator("dialog.form-dialog");
  expect(await axeFaults(page)).toEqual([]);
  await form.getByLabel("Lý do rút").fill("ban hành nhầm");
  await form.getByLabel("Đơn vị rút").fill("Phòng Tham mưu");
  await form.getByRole("button", { name: "Rút văn bản" }).click();

  await expect(form).toHaveCount(0, { timeout: 60_000 });
  await expect(trace.getByRole("status")).toContainText("Đã rút");
  await expect(document.locator(".trace-mark")).toHaveText("đã rút");
  await expect(document.getByRole("button")).toHaveCount(0);
  await expect(trace.locator("tbody tr").first()).toContainText("không còn văn bản");
  await expect(trace.locator("[data-trace-value]")).toHaveAttribute("data-trace-value", "44");
  await page.keyboard.press("Escape");
  await expect(page.locator(".map-notes")).toContainText("không còn văn bản");
  await expect(strength).toHaveText("44");

  const { batches } = await (await request.get("/api/batches")).json();
  const { id } = batches.find(({ kind }: { kind: string }) => kind === "import");
  const body = { who: "Phòng Tham mưu", reason: "thử" };
  await request.post(`/api/batches/${encodeURIComponent(id)}/withdraw`, { data: body });
});
