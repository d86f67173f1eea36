import { type APIRequestContext, expect, type Page } from "@playwright/test";
import writeExcelFile from "write-excel-file/node";
import { DECIMAL_COMMAS, FORMULA, oddFiles } from "../server/import/odd-files.ts";
import { choose, drop, said, withdrawAs } from "./importing.ts";
import { axeFaults, test } from "./page-test.ts";

const SIN_THAU = "03158";
/** Two communes are called Quảng Lâm: in Cao Bằng (01304) and in Điện Biên (03164). */
const QUANG_LAM = "03164";

/** What readers see of a unit now, without the name of the generation. */
async function figuresOf(request: APIRequestContext, code: string, asOf: string) {
  const response = await request.get(`/api/units/${code}?asOf=${asOf}`);
  const { staffing, history, state, effective } = await response.json();
  return { staffing, history, state, effective };
}

async function withdraw(page: Page, reason: string) {
  await page.getByRole("button", { name: "Rút lần nhập này" }).click();
  await withdrawAs(page, reason);
  await expect(page.getByText("Lần nhập này đã được rút.")).toBeVisible();
}

test("a clean file goes in with one click after it was dropped; withdrawn, the figures before return", async ({
  page,
  request,
}) => {
  const asOf = "2026-11-10";
  const before = await figuresOf(request, SIN_THAU, asOf);
  await page.goto("/import");
  expect(await axeFaults(page)).toEqual([]);
  await drop(
    page,
    "bien-che-sin-thau.csv",
    Buffer.from(
      `Mã đơn vị,Đơn vị,Ngày số liệu,Trưởng,Phó trưởng,Công an viên\n${SIN_THAU},Xã Sín Thầu,10/11/2026,1,4,31\n`,
    ),
  );
  await expect(said(page)).toContainText("Bước 2 trong 3");
  await expect(page).toHaveURL(/preflight=[0-9a-f]{16}/);
  await expect(page.getByRole("button", { name: "Mới 1" })).toBeVisible();
  // Công an viên 31 instead of what stood: seen before and after, in the country and in the province.
  await expect(page.locator('[data-scope="11"] [data-figure-row="strength"]')).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  // What no file can say is asked for once, in words; the rest is filled in.
  const accept = page.getByRole("button", { name: "Nhập 1 dòng" });
  await expect(accept).toBeDisabled();
  await expect(page.locator(".import-why")).toContainText("chưa có bộ phận nhập");
  await expect(page.getByLabel("Tên văn bản")).toHaveValue("bien-che-sin-thau");
  await expect(page.getByLabel("Cơ quan ban hành")).toHaveValue("Công an tỉnh Điện Biên");
  await page.getByLabel("Bộ phận nhập").fill("Phòng Tham mưu");
  await accept.click();

  await expect(said(page)).toContainText("Bước 3 trong 3", { timeout: 60_000 });
  await expect(page.getByRole("heading", { name: "Đã nhập 1 dòng" })).toBeVisible();
  const after = await figuresOf(request, SIN_THAU, asOf);
  expect(after.staffing).toMatchObject({
    reportedFor: asOf,
    ...{ strength: 36, chiefs: 1, deputies: 4, officers: 31 },
  });
  await expect(page.getByRole("link", { name: "Xã Sín Thầu" })).toHaveAttribute(
    "href",
    new RegExp(`unit=${SIN_THAU}`),
  );
  expect(await axeFaults(page)).toEqual([]);

  await withdraw(page, "Tệp thử");
  expect(await figuresOf(request, SIN_THAU, asOf)).toEqual(before);
});

test("a messy workbook: the name that two communes bear is chosen by keys, then the file goes in", async ({
  page,
  request,
}) => {
  const asOf = "2026-11-12";
  const before = await figuresOf(request, QUANG_LAM, asOf);
  const text = (value: string, span?: number) => ({
    value,
    type: String,
    ...(span && { columnSpan: span }),
  });
  const gap = Array.from({ length: 4 }, () => null);
  const row = (number: number, name: string, counts: [number, number, number], chief: string) => [
    { value: number, type: Number },
    text(name),
    ...counts.map((value) => ({ value, type: Number })),
    text(chief),
  ];
  const workbook = await writeExcelFile([
    [text("BÁO CÁO BIÊN CHẾ CÔNG AN XÃ TÍNH ĐẾN NGÀY 12/11/2026", 6), ...gap, null],
    [text("TT"), text("Tên xã"), text("Công an xã", 3), null, null, text("Họ và tên trưởng")],
    [null, null, text("Trưởng"), text("Phó trưởng"), text("Công an viên"), null],
    row(1, "Xa Sin Thau", [1, 4, 30], "Nguyễn Văn An"),
    row(2, "Xã Quảng Lâm", [1, 3, 27], "Trần Thị Bình"),
    row(3, "X. Mường Nhé", [1, -2, 20], "Lê Văn Cường"),
    row(4, "Tổng cộng", [3, 5, 77], ""),
  ]).toBuffer();
  await page.goto("/import");
  await choose(page, "Báo cáo tháng 11.xlsx", Buffer.from(workbook));

  await expect(page.getByRole("button", { name: "Cần chọn 1" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(page.locator(".import-read")).toContainText("Họ và tên trưởng");
  await expect(page.locator(".import-table")).not.toContainText("Nguyễn Văn An");
  expect(await axeFaults(page)).toEqual([]);
  await expect(page.locator(".import-why")).toContainText("còn 1 dòng cần chọn đơn vị");
  await expect(page.locator(".import-why")).toContainText("1 dòng có giá trị không hợp lệ");

  // Reloaded, the check is still there.
  await page.reload();
  const list = page.getByRole("listbox", { name: /Dòng 5/ });
  await list.focus();
  const options = list.getByRole("option");
  await expect(options).toHaveCount(2);
  const wanted = await options.evaluateAll(
    (all, code) => all.findIndex((one) => (one as HTMLElement).dataset.code === code),
    QUANG_LAM,
  );
  for (let step = 0; step < wanted; step++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Đã chọn Xã Quảng Lâm");
  await expect(page.getByRole("button", { name: "Cần chọn" })).toHaveCount(0);

  // Only the impossible row is left, and may stay out.
  await expect(page.locator(".import-table")).toContainText("Phó trưởng: số âm");
  const accept = page.getByRole("button", { name: "Nhập 2 dòng" });
  await page.getByLabel("Bộ phận nhập").fill("Phòng Tham mưu");
  await page.getByLabel("Cơ quan ban hành").fill("Công an tỉnh Điện Biên");
  await expect(accept).toBeDisabled();
  await page.getByLabel(/Nhập mà để ngoài 1 dòng/).check();
  await accept.click();
  await expect(page.getByRole("heading", { name: "Đã nhập 2 dòng" })).toBeVisible({
    timeout: 60_000,
  });
  const after = await figuresOf(request, QUANG_LAM, asOf);
  expect(after.staffing).toMatchObject({ chiefs: 1, deputies: 3, officers: 27 });

  await withdraw(page, "Tệp thử");
  expect(await figuresOf(request, QUANG_LAM, asOf)).toEqual(before);
});

test("two rows that say the same are chosen one by one, and each choice can be taken back", async ({
  page,
}) => {
  // Gazetteer of 2021: Hậu Lộc has xã Hoa Lộc (16063) and xã Hòa Lộc (16075).
  const lines = [3, 5].map((officers) => `xa Hoa Loc,Hau Loc,1/3/2024,1,1,${officers}`);
  const file = Buffer.from(`Đơn vị,Huyện,Ngày,Trưởng,Phó,CAV\n${lines.join("\n")}\n`);
  await page.goto("/import?within=38");
  await choose(page, "hai xã.csv", file);
  const list = (row: number) => page.getByRole("listbox", { name: new RegExp(`Dòng ${row}:`) });
  await expect(page.locator(".import-choice").first()).toContainText("chọn riêng cho từng dòng");
  expect(await axeFaults(page)).toEqual([]);
  await list(2).locator('[data-code="16063"]').click();
  await expect(said(page)).toContainText("Còn 1 dòng cần chọn");
  await list(3).locator('[data-code="16075"]').click();
  await expect(page.getByRole("button", { name: "Mới 2" })).toBeVisible();
  await page.getByRole("button", { name: /Bỏ lựa chọn .*dòng 3:/ }).click();
  await expect(page.getByRole("button", { name: "Cần chọn 1" })).toBeVisible();
  await page.getByRole("button", { name: "Bỏ, không nhập" }).click();
});

test("a file that cannot be read is refused in words that say what to do; nothing is left behind", async ({
  page,
}) => {
  await page.goto("/import");
  await choose(page, "hong.xlsx", Buffer.from("PK\u0003\u0004 no workbook at all"));
  const refusal = page.locator(".import-refusal");
  await expect(refusal).toContainText("Không mở được tệp Excel này");
  await expect(refusal).toContainText("lưu thành");
  await choose(
    page,
    "khong-ngay.csv",
    Buffer.from("Mã đơn vị,Trưởng,Phó trưởng,Công an viên\n03158,1,2,3\n"),
  );
  await expect(refusal).toContainText("Tệp không nói số liệu của ngày nào");
  // The date is filled in and the same file read again.
  const date = page.getByRole("textbox", { name: "Ngày của số liệu" });
  await date.fill("5/11/2026");
  await date.press("Enter");
  await page.getByRole("button", { name: /Đọc lại khong-ngay.csv/ }).click();
  await expect(page.locator(".import-facts")).toContainText("05/11/2026");
  await page.getByRole("button", { name: "Bỏ, không nhập" }).click();
  await expect(page.locator(".import-drop")).toBeVisible();
});

test("odd files are each refused in words that say what they are, where, and what to do", async ({
  page,
  request,
}) => {
  const known = async () => (await (await request.get("/api/batches")).json()).batches.length;
  const before = await known();
  await page.goto("/import");
  const refusal = page.locator(".import-refusal");
  for (const { name, bytes, code, says } of await oddFiles()) {
    await choose(page, name, bytes);
    await expect(refusal).toContainText(name);
    await expect(refusal).toContainText(says);
    await expect(refusal).toHaveAttribute("data-code", code);
    // The second line says what to do.
    await expect(refusal.locator("p")).toHaveCount(2);
  }
  expect(await known()).toBe(before);
});

test("a formula and half a person stop their rows alone, in words", async ({ page }) => {
  await page.goto("/import");
  await choose(page, "liên kết.csv", Buffer.from(FORMULA));
  const table = page.locator(".import-table");
  await expect(table).toContainText("ô là công thức, không phải tên");
  await expect(page.locator(".import-option")).toContainText("Xã Sín Thầu");
  await page.getByRole("button", { name: "Bỏ, không nhập" }).click();
  await choose(page, "phẩy thập phân.csv", Buffer.from(DECIMAL_COMMAS));
  await expect(table).toContainText("Công an viên: số lẻ, không thể là số người (ghi “30,5”)");
  await expect(page.locator(".import-rows")).toContainText("Sửa các dòng này trong tệp gốc");
  expect(await axeFaults(page)).toEqual([]);
  await page.getByRole("button", { name: "Bỏ, không nhập" }).click();
});

test("reading can be called off; the file may be chosen again", async ({ page }) => {
  let go = () => {};
  const held = new Promise<void>((resolve) => {
    go = resolve;
  });
  // The answer is late, as with a large file.
  await page.route("**/api/import/preflight", async (route) => {
    await held;
    await route.abort().catch(() => {});
  });
  await page.goto("/import");
  await choose(page, "lon.csv", Buffer.from(`Mã đơn vị,Trưởng\n${SIN_THAU},1\n`));
  await page.getByRole("button", { name: "Hủy" }).click();
  await expect(said(page)).toContainText("Đã hủy");
  await expect(page.getByRole("button", { name: "Chọn tệp" })).toBeVisible();
  go();
});

test("a check that has expired says so and leads back to the file", async ({ page }) => {
  await page.goto("/import?preflight=ffffffffffffffff");
  await expect(page.getByRole("alert")).toContainText("đã hết hạn");
  await page.getByRole("button", { name: "Chọn tệp khác" }).click();
  await expect(page.locator(".import-drop")).toBeVisible();
});

test("a template holds the province's own units", async ({ page }) => {
  await page.goto("/import?kind=staffing");
  await page.getByLabel("Tệp của tỉnh, thành phố").selectOption("2026:11");
  const started = page.waitForEvent("download");
  await page.getByRole("link", { name: "Tải mẫu Quân số, CSV" }).click();
  const download = await started;
  const { readFile } = await import("node:fs/promises");
  const lines = (await readFile(await download.path(), "utf8")).trim().split("\r\n");
  // 45 communes since 1 July 2025: Resolution 1661/NQ-UBTVQH15.
  expect(lines).toHaveLength(46);
  expect(lines.some((line) => line.includes(SIN_THAU))).toBe(true);
});

for (const [place, path] of [
  ["phone", "/import?theme=light"],
  ["dark", "/import?theme=dark"],
  ["high contrast, in English", "/import?theme=contrast&lang=en"],
] as const) {
  test(`the screen stands on a narrow page without faults: ${place}`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(path);
    await expect(page.locator(".import-drop")).toBeVisible();
    expect(await page.evaluate(() => document.querySelector(".screen-main")!.scrollWidth)).toBe(
      390,
    );
    expect(await axeFaults(page)).toEqual([]);
  });
}
