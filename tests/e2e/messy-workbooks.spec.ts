import { type APIRequestContext, expect, type Page } from "@playwright/test";
import {
  byDistrict,
  communes,
  districts,
  joinedWorkbook,
  LATER,
  lostZeros,
  PROVINCE,
  totalOf,
  withoutMarks,
} from "../server/import/messy-province.ts";
import { choose, drop, matchesShown, said, withdrawAs } from "./importing.ts";
import { test } from "./page-test.ts";

/** What readers see of the province, without the name of the generation. */
async function frameOf(request: APIRequestContext, name: "coverage" | "headquarters", day: string) {
  const query = `asOf=${day}&within=${PROVINCE}${name === "coverage" ? "&structure=2021" : ""}`;
  const { generation, ...frame } = await (await request.get(`/api/${name}?${query}`)).json();
  return frame;
}

/** A ward of the time is outside the scheme: its figures are kept and do not show. */
const strengths = (shift: number) =>
  communes.map((unit) => [unit.code, unit.kind === "phuong" ? null : totalOf(unit, shift)]);

/** Opens the screen as the clerk of the province, who has said once whose files these are. */
async function begin(page: Page) {
  await page.goto("/import");
  await page.getByLabel("Tệp của tỉnh, thành phố").selectOption(`2021:${PROVINCE}`);
}

/** Accepts what is on the table with its document, and sees it come in. */
async function accept(page: Page, rows: RegExp, title: string, issued: string) {
  await page.getByLabel("Bộ phận nhập").fill("Phòng Tham mưu");
  await page.getByLabel("Tên văn bản").fill(title);
  await page.getByLabel("Cơ quan ban hành").fill("Công an tỉnh Mẫu");
  await page.getByLabel("Ngày ban hành").fill(issued);
  await page.getByRole("button", { name: rows }).click();
  await expect(said(page)).toContainText("Bước 3 trong 3", { timeout: 60_000 });
}

/** Finds the import among the earlier ones and takes it back there. */
async function findAndWithdraw(page: Page, title: string) {
  await page.getByRole("button", { name: "Nhập tệp khác" }).click();
  const batch = page.locator(".import-batches tbody tr").first();
  await expect(batch).toContainText(title);
  await expect(batch).toContainText("Công an tỉnh Mẫu");
  await expect(batch).toContainText("Đang dùng");
  await batch.getByRole("button", { name: /Rút/ }).click();
  await withdrawAs(page, "Tệp thử");
  await expect(batch).toContainText("Đã rút");
}

test("joined headers, headings, subtotals and columns of people: dropped, seen, accepted, on the map, taken back", async ({
  page,
  request,
}) => {
  const day = "2024-06-30";
  const before = await frameOf(request, "coverage", day);
  await begin(page);
  await drop(page, "biên chế.xlsx", await joinedWorkbook());
  await expect(said(page)).toContainText("Bước 2 trong 3");

  const read = page.locator(".import-read");
  await expect(read).toContainText("Họ và tên trưởng công an");
  await expect(read).toContainText("Số điện thoại");
  await expect(read).toContainText(/ghi [\d.]+, cộng lại các dòng là/);
  await expect(page.locator("body")).not.toContainText(/Văn Mẫu|0912/);
  // Row 6 is the heading of the first district; each district has one, and a row that sums it up.
  const matches = await matchesShown(page);
  const found = [...matches.values()].filter((code) => code !== null);
  expect(found).toEqual(byDistrict.map(({ code }) => code));
  expect(matches.size).toBe(communes.length + districts.length * 2 + 1);

  await accept(page, /^Nhập 1?\d\d dòng$/, "Báo cáo biên chế quý II/2024", "30/6/2024");
  const after = await frameOf(request, "coverage", day);
  expect(after.codes.map((code: string, i: number) => [code, after.strength[i]])).toEqual(
    strengths(0),
  );
  // Xã Sín Thầu on the map: as many as its row says.
  const sinThau = communes.find(({ name }) => name === "Sín Thầu")!;
  const address = await page.getByRole("link", { name: "Xã Sín Thầu" }).getAttribute("href");
  await page.goto(address!);
  const card = page.locator(".unit-card");
  await expect(card).toContainText("Báo cáo biên chế quý II/2024");
  // Of at least five, by the norm of the time.
  await expect(card.locator(".card-figure strong").first()).toHaveText(`${totalOf(sinThau)}/5`);

  await page.goBack();
  await findAndWithdraw(page, "Báo cáo biên chế quý II/2024");
  expect(await frameOf(request, "coverage", day)).toEqual(before);
});

test("codes that lost a zero, in windows-1258: chosen, every unit its own, accepted, taken back", async ({
  page,
  request,
}) => {
  const day = "2024-09-30";
  const before = await frameOf(request, "coverage", day);
  await begin(page);
  await choose(page, "mat-so-0.csv", lostZeros());
  await expect(page.locator(".import-read")).toContainText("windows-1258");
  await expect(page.locator(".import-read")).toContainText(`${communes.length} mã`);
  expect([...(await matchesShown(page)).values()]).toEqual(communes.map(({ code }) => code));

  await accept(page, /^Nhập 1?\d\d dòng$/, "Báo cáo biên chế quý III/2024", "9/2024");
  const after = await frameOf(request, "coverage", day);
  expect(after.codes.map((code: string, i: number) => [code, after.strength[i]])).toEqual(
    strengths(LATER),
  );
  await findAndWithdraw(page, "Báo cáo biên chế quý III/2024");
  expect(await frameOf(request, "coverage", day)).toEqual(before);
});

test("names without diacritics: two rows fit two communes and are chosen one by one; the rest is clear", async ({
  page,
  request,
}) => {
  const day = "2024-07-01";
  const truth = byDistrict.map(({ code }) => code);
  const before = await frameOf(request, "headquarters", day);
  await begin(page);
  await choose(page, "tru so.tsv", withoutMarks());
  await expect(page.getByRole("button", { name: "Cần chọn 2" })).toBeVisible();
  await page.getByRole("button", { name: /^Tất cả/ }).click();
  const first = [...(await matchesShown(page)).values()];
  expect(first.filter((code, i) => code !== null && code !== truth[i])).toEqual([]);
  expect(first.filter((code) => code === null)).toHaveLength(2);

  await page.getByRole("button", { name: "Xem các dòng" }).click();
  for (const code of ["03263", "03365"]) {
    // The header is row 1 of the file.
    const list = page.getByRole("listbox", {
      name: new RegExp(`Dòng ${truth.indexOf(code) + 2}:`),
    });
    await list.locator(`[data-code="${code}"]`).click();
    // What one row has is offered to the other last.
    if (code === "03263") {
      await expect(page.locator(".import-option").last()).toContainText("đã chọn cho dòng");
    }
  }
  await expect(page.getByRole("button", { name: "Cần chọn" })).toHaveCount(0);
  expect([...(await matchesShown(page)).values()]).toEqual(truth);

  await accept(page, /^Nhập 129 dòng$/, "Danh sách trụ sở hoàn thành", "7/2024");
  const { summary } = await frameOf(request, "headquarters", day);
  // Wards are outside the scheme of 2019: regular police of xã and thị trấn.
  const inScheme = communes.filter(({ kind }) => kind !== "phuong").length;
  expect(summary.headquarters).toMatchObject({ no_land: 0, completed: inScheme });
  await findAndWithdraw(page, "Danh sách trụ sở hoàn thành");
  expect(await frameOf(request, "headquarters", day)).toEqual(before);
});
