import { type APIRequestContext, expect, type Page } from "@playwright/test";
import { test } from "./page-test.ts";

const MAP = '.change-map .map-canvas[data-idle="true"]';
const DAY = "2026-10-31";
const BEFORE = "2026-09-30";
const SIN_THAU = "03158";
const TITLE = "Báo cáo sửa số liệu của ba xã";

/** Three communes of Điện Biên put right for a day that has figures: one more, one fewer, roles moved. */
const CHANGES: Record<string, { chiefs: number; deputies: number; officers: number }> = {
  [SIN_THAU]: { chiefs: 0, deputies: 0, officers: 3 },
  "03160": { chiefs: 0, deputies: 0, officers: -2 },
  "03162": { chiefs: 0, deputies: -1, officers: 1 },
};

interface Frame {
  codes: string[];
  strength: number[];
  chiefs: number[];
  deputies: number[];
  officers: number[];
}

const frameOn = async (request: APIRequestContext, asOf: string): Promise<Frame> =>
  (await request.get("/api/coverage", { params: { asOf, within: "11" } })).json();

/** Accepts a file with the changes; the batch it became and the generations before and after. */
async function importChanges(request: APIRequestContext) {
  const frame = await frameOn(request, DAY);
  const lines = Object.entries(CHANGES).map(([code, change]) => {
    const i = frame.codes.indexOf(code);
    const posts = (["chiefs", "deputies", "officers"] as const).map(
      (role) => frame[role][i]! + change[role],
    );
    return [code, "31/10/2026", ...posts].join();
  });
  const { generation: before } = await (await request.get("/health")).json();
  const look = await request.post("/api/import/preflight", {
    data: Buffer.from(
      `Mã đơn vị,Ngày số liệu,Trưởng,Phó trưởng,Công an viên\n${lines.join("\n")}\n`,
    ),
    headers: { "content-type": "application/octet-stream", "x-file-name": "sua-ba-xa.csv" },
  });
  const { id } = await look.json();
  const document = { title: TITLE, publisher: "Công an tỉnh Điện Biên", issuedOn: "2026-11-05" };
  const accepted = await request.post(`/api/import/preflight/${id}/accept`, {
    data: { who: "Phòng Tham mưu", document },
  });
  const { batch, generation: after } = await accepted.json();
  return { before, after, batch } as { before: string; after: string; batch: string };
}

async function withdraw(request: APIRequestContext, batch: string): Promise<string> {
  const response = await request.post(`/api/batches/${batch}/withdraw`, {
    data: { who: "Phòng Tham mưu", reason: "Tệp thử" },
  });
  return (await response.json()).generation;
}

const rowOf = (page: Page, code: string) =>
  page.locator(`.difference-rows tr[data-unit="${code}"]`);

/** "1.234" → 1234, "−4" → −4. */
const numberIn = (text: string | null) =>
  Number((text ?? "").trim().replaceAll(".", "").replace("−", "-"));

const countsOf = async (page: Page) =>
  (await page.locator(".change-legend .count").allTextContents()).map(numberIn);

async function setDate(page: Page, side: number, day: string) {
  const field = page.locator(".difference-side input[type=text]").nth(side);
  await field.fill(day);
  await field.press("Enter");
}

/** Opens a figure, hands its dialog over and closes it again. */
async function traced(
  page: Page,
  figure: ReturnType<Page["locator"]>,
  look: (dialog: ReturnType<Page["locator"]>) => Promise<void>,
) {
  await figure.click();
  const dialog = page.locator("dialog.trace");
  await dialog.locator("[data-trace-value]").waitFor();
  await look(dialog);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
}

/** Reported another strength for the end of October than for that of September. */
const MUONG_LAY = "03151";

test("two dates: map, legend and table tell the same, and the reason of a change opens its batch", async ({
  page,
  request,
}) => {
  test.setTimeout(180_000);
  const [then, now] = [await frameOn(request, BEFORE), await frameOn(request, DAY)];
  const strengthOf = (frame: Frame) => frame.strength[frame.codes.indexOf(MUONG_LAY)]!;

  await page.goto("/difference");
  await page.getByRole("button", { name: "hai ngày" }).click();
  await setDate(page, 0, "30/9/2026");
  await setDate(page, 1, "31/10/2026");
  await expect(page).toHaveURL(new RegExp(`fromDate=${BEFORE}.*toDate=${DAY}`));
  await page.locator(MAP).waitFor({ timeout: 60_000 });

  const answer = await (
    await request.get("/api/difference", { params: { fromDate: BEFORE, toDate: DAY } })
  ).json();
  // Every commune is in one class of the legend, and as many are in the table as changed.
  const counts = await countsOf(page);
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(answer.summary.units);
  expect(counts.at(-1)).toBe(answer.summary.units - answer.summary.changed);
  await expect(page.locator(".difference-count")).toContainText(
    answer.summary.changed.toLocaleString("vi-VN"),
  );
  await expect(page.locator(".difference-tools [role=status]")).toContainText(
    answer.summary.changed.toLocaleString("vi-VN"),
  );
  expect(await coloursOn(page)).toBeGreaterThan(3);

  await page.getByPlaceholder("Tìm đơn vị").fill("muong lay");
  const row = rowOf(page, MUONG_LAY);
  const change = strengthOf(now) - strengthOf(then);
  await expect(row.locator(".difference-figures .figure")).toHaveText([
    String(strengthOf(then)),
    String(strengthOf(now)),
  ]);
  expect(numberIn(await row.locator(".difference-change .figure").textContent())).toBe(change);

  // The change: its rows before and after, what each side says, and the rule that judged.
  await traced(page, row.locator(".difference-change .figure"), async (dialog) => {
    await expect(dialog.locator("[data-trace-value]")).toHaveAttribute(
      "data-trace-value",
      String(change),
    );
    await expect(dialog.locator('tr[data-side="before"]')).toHaveCount(1);
    await expect(dialog.locator('tr[data-side="after"]')).toHaveCount(1);
    await expect(dialog.locator('tr[data-side="after"]')).toContainText("31/10/2026");
    await expect(dialog.locator('[data-trace="batches"] li')).not.toHaveCount(0);
    await expect(dialog.locator('[data-trace="documents"] li')).not.toHaveCount(0);
    await dialog.getByRole("button", { name: /, trước$/ }).click();
    await expect(dialog.locator("[data-trace-value]")).toHaveAttribute(
      "data-trace-value",
      String(strengthOf(then)),
    );
  });
  // The reason: the batch with all its rows.
  await traced(page, row.locator(".difference-why .figure").first(), async (dialog) => {
    await expect(dialog).toContainText("Dòng của một lần nhập");
    await expect(dialog.locator("tbody tr")).not.toHaveCount(0);
  });
});

/** Colours of the map's middle: one or two would be an empty map. */
const coloursOn = async (page: Page): Promise<number> => {
  const picture = await page.locator(".change-map canvas").screenshot();
  return page.evaluate(async (base64) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${base64}`)).blob(),
    );
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    const seen = new Map<number, number>();
    for (let i = 0; i < data.length; i += 4) {
      const colour = (data[i]! << 16) | (data[i + 1]! << 8) | data[i + 2]!;
      seen.set(colour, (seen.get(colour) ?? 0) + 1);
    }
    return [...seen.values()].filter((count) => count > 100).length;
  }, picture.toString("base64"));
};

test("a unit pressed on the map comes first in the table", async ({ page }) => {
  test.setTimeout(180_000);
  const dates = `fromDate=${BEFORE}&toDate=${DAY}`;
  await page.goto(`/difference?${dates}&unit=${MUONG_LAY}`);
  await page.locator(MAP).waitFor({ timeout: 60_000 });
  const first = page.locator(".difference-rows tbody tr").first();
  await expect(first).toHaveAttribute("data-unit", MUONG_LAY);
  await page.getByRole("button", { name: "Bỏ chọn" }).click();
  await expect(first).not.toHaveAttribute("data-unit", MUONG_LAY);
  // The map stays where it was: the unit lies in its middle.
  await page.locator(MAP).waitFor();
  const box = (await page.locator(".change-map").boundingBox())!;
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page.locator(".change-map .map-tip")).toContainText("Mường Lay");
  await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  await expect(page).toHaveURL(new RegExp(`unit=${MUONG_LAY}`));
  await expect(first).toHaveAttribute("data-unit", MUONG_LAY);
});

test("two generations: only what a file changed differs; taken back, the withdrawal is the reason", async ({
  page,
  request,
}) => {
  test.setTimeout(240_000);
  const { before, after, batch } = await importChanges(request);
  try {
    await page.goto(`/difference?fromDate=${BEFORE}&toDate=${DAY}`);
    await page.getByRole("button", { name: "hai bản số liệu" }).click();
    await expect(page).toHaveURL(new RegExp(`from=${before}.*to=${after}`));
    await expect(page.locator(".difference-rows tbody tr")).toHaveCount(3);
    for (const [code, { deputies, officers }] of Object.entries(CHANGES)) {
      const row = rowOf(page, code);
      const change = await row.locator(".difference-change .figure").textContent();
      expect(numberIn(change)).toBe(deputies + officers);
      await expect(row.locator(".difference-why cite")).toHaveText(TITLE);
    }
    // One gained, one lost, one moved between roles: with the 3,318 others every commune.
    expect((await countsOf(page)).filter((count) => count > 0)).toEqual([1, 1, 1, 3318]);
    await page.locator(MAP).waitFor({ timeout: 60_000 });

    // The country changed by one post: the rows of three units before and after, of two batches.
    const total = page.locator('.difference-summary [data-line="strength"] td').last();
    await traced(page, total.locator(".figure"), async (dialog) => {
      await expect(dialog.locator("[data-trace-value]")).toHaveText("+1");
      await expect(dialog.locator('tr[data-side="before"]')).toHaveCount(3);
      await expect(dialog.locator('tr[data-side="after"]')).toHaveCount(3);
      await expect(dialog.locator('[data-trace="documents"]')).toContainText(TITLE);
      await expect(dialog.locator('[data-trace="batches"] code')).toHaveCount(2);
    });
    await traced(page, rowOf(page, SIN_THAU).locator(".difference-why .figure"), async (dialog) => {
      // Three rows of staffing and the document of the file.
      await expect(dialog.locator("[data-trace-value]")).toHaveText("4");
      await expect(dialog.locator("tbody tr")).toHaveCount(4);
      await expect(dialog.locator("tbody")).toContainText("Xã Sín Thầu");
    });

    // The other way round every sign turns.
    await page.getByRole("button", { name: "Đổi chiều" }).click();
    await expect(rowOf(page, SIN_THAU).locator(".difference-change .figure")).toHaveText("−3");

    const restored = await withdraw(request, batch);
    await page.goto(`/difference?from=${after}&to=${restored}&asOf=${DAY}`);
    const row = rowOf(page, SIN_THAU);
    await expect(row.locator(".difference-change .figure")).toHaveText("−3");
    await expect(row.locator(".difference-why")).toContainText("lần nhập đã rút");
    await traced(page, row.locator(".difference-change .figure"), async (dialog) => {
      await expect(dialog.locator('tr[data-side="before"]')).toHaveCount(1);
      await expect(dialog.locator('tr[data-side="after"]')).toHaveCount(1);
      await expect(dialog.locator('[data-trace="batches"]')).toContainText("đã rút");
    });
  } finally {
    await withdraw(request, batch);
  }
});
