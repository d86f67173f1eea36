import { expect, type Page, test } from "@playwright/test";

/** Any error of the page fails the test that caused it. */
const troubles: string[] = [];
test.beforeEach(({ page }) => {
  troubles.length = 0;
  page.on("pageerror", (error) => troubles.push(error.message));
});
test.afterEach(() => expect(troubles).toEqual([]));

const MAP = '.map-canvas[data-idle="true"]';

/** Every screen, with what must be there before its figures are. */
const SCREENS: [path: string, ready: string][] = [
  ["/", `${MAP} >> visible=true`],
  ["/?unit=11", ".unit-card .card-facts"],
  ["/?unit=03158", ".unit-card .card-facts"],
  ["/?unit=94&asOf=2020-09-30", ".unit-card .card-facts"],
  ["/?table=1", "[role=grid] td .figure"],
  ["/?table=1&level=province&indicator=norm_share", "[role=grid] td .figure"],
  ["/?layers=staffing.border", ".border-legend .figure"],
  ["/?layers=headquarters", ".hq-legend .figure"],
  ["/?layers=headquarters&hq=vehicles", ".hq-legend .figure"],
  ["/indicators", ".tile .figure"],
  ["/indicators?scope=94&asOf=2024-08-27", ".tile .figure"],
  ["/requests", "main .figure"],
  ["/norms", "main .figure"],
  ["/difference", "main"],
  ["/import", "main"],
];

/** Where digits are no figures of ours, and why. */
const EXCEPT = {
  "input, select, option, textarea, output, button[aria-haspopup=listbox]":
    "the value of a control is the reader's own",
  "time, .timeline, .timeline-status, .map-notes, .date-field": "dates, versions and sources",
  "svg, canvas, .maplibregl-map, .inset, .map-scale":
    "drawn: the table or legend beside it says the same, traceably",
  ".visually-hidden": "says again in words what stands beside it",
  ".source-button": "the number of a note, which opens the document itself",
  ".source-panel, .source-title, .card-documents, .documents, [data-trace], cite":
    "titles and dates of documents",
  "code, .code, td.code, .table-place, .card-place, [data-code-of]":
    "codes of units, norms and batches",
  ".legend-open, .border-legend li > span:not(.count), .hq-legend li > span:not(.count)":
    "the bounds of a class, chosen by the reader",
  ".history-chart, .history-chart + .note": "a story of the rows in the table below it",
  ".breadcrumb, h1, h2, h3, .table-name, .legend-total": "names; wards may be numbers",
  ".map-rule": "the rules in one line; the panel lists them, each traced",
  ".chip, .segments": "a filter that the reader set",
  ".card-more > summary, .table-count, .table-none": "how many rows of a list are folded or kept",
  ".status-filter, [data-status-filter]": "how many of the tiles in sight have a status",
  ".requests-more, .norms-count, .difference-rows button":
    "how many rows of a list are shown, or come next",
  ".difference-change, .difference-summary td:last-child":
    "the difference of the two figures beside it, each of which is traced",
  ".difference-count, .change-legend":
    "counts of the rows of the table below, each with its two figures and its batch",
  ".difference-table a.link": "names; new communes carry numbers",
  ".import-step-mark": "numbers of steps",
  ".import-batches": "the batches themselves, where every trace ends: when, by whom, how many rows",
  ".note": "explanations: rules, units of measure and dates",
} as const;

/** Text nodes with a digit, in sight, outside of [data-figure] and of what is listed. */
async function untraced(page: Page): Promise<string[]> {
  return page.evaluate((except) => {
    const found: string[] = [];
    const plain = (text: string) =>
      text
        // Dates: 31/10/2026, 09/2020, quarter and year.
        .replace(/\b\d{1,2}\/\d{1,2}\/\d{4}\b|\b\d{1,2}\/\d{4}\b|\b(19|20)\d\d\b/g, "")
        .replace(/\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b/g, "")
        // Units of measure in a label.
        .replace(/10\.000 dân|100 km²|km²/g, "")
        // Codes and generations.
        .replace(/\b\d{5}\b|\b[0-9a-f]{8,16}\b/g, "");
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      if (!/\d/.test(plain(node.data))) continue;
      if (element.closest("[data-figure], script, style, dialog")) continue;
      if (except.some((selector) => element.closest(selector))) continue;
      if (!element.checkVisibility()) continue;
      const place = element.closest("[class]")?.getAttribute("class") ?? element.tagName;
      found.push(`${place}: ${node.data.trim()}`);
    }
    return [...new Set(found)];
  }, Object.keys(EXCEPT));
}

for (const [path, ready] of SCREENS) {
  test(`every figure of ${path} can be traced`, async ({ page }) => {
    await page.goto(path);
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    if (path === "/" || path.startsWith("/?"))
      await page.locator(".key-number .figure").first().waitFor();
    await page.waitForLoadState("networkidle");
    expect(await untraced(page)).toEqual([]);
  });
}

/** Opens a figure and answers what the dialog shows. */
async function opened(page: Page, kind: string) {
  await page
    .locator(`[data-figure="${kind}"]`)
    .first()
    .evaluate((button) => (button as HTMLElement).click());
  const dialog = page.locator("dialog.trace");
  await dialog.locator("[data-trace-value]").waitFor();
  return dialog;
}

test("each kind of figure opens its rows, batch and document, and Escape goes back to it", async ({
  page,
}) => {
  test.setTimeout(240_000);
  for (const [path, ready] of SCREENS) {
    await page.goto(path);
    await page.locator(ready).first().waitFor({ timeout: 60_000 });
    await page.waitForLoadState("networkidle");
    const kinds = await page
      .locator("[data-figure]")
      .evaluateAll((all) => [...new Set(all.map((one) => one.getAttribute("data-figure")!))]);
    const families = new Map(kinds.map((kind) => [kind.split(".")[0]!, kind]));
    for (const kind of families.values()) {
      const dialog = await opened(page, kind);
      const value = await dialog.locator("[data-trace-value]").getAttribute("data-trace-value");
      const rows = dialog.locator("tbody tr");
      if (Number(value) > 0) {
        expect(await rows.count(), `rows behind ${kind} on ${path}`).toBeGreaterThan(0);
        const sources = dialog.locator('[data-trace="documents"] li');
        expect(await sources.count(), `documents behind ${kind} on ${path}`).toBeGreaterThan(0);
      }
      const address = page.url();
      await page.keyboard.press("Escape");
      await expect(dialog).toHaveCount(0);
      expect(page.url()).toBe(address);
    }
  }
});

test("the keyboard opens a figure of the table, and the focus returns to it", async ({ page }) => {
  await page.goto("/?table=1");
  const figure = page.locator("[role=grid] td .figure").first();
  await figure.waitFor();
  await figure.focus();
  await page.keyboard.press("Enter");
  await expect(page.locator("dialog.trace [data-trace-value]")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(figure).toBeFocused();
  await expect(page).toHaveURL(/table=1/);
});
