import type { Page } from "@playwright/test";

/** Where digits are no figures of the product, and why. Each line is one class. */
const PASSED_OVER = {
  "input, select, option, textarea, output": "what a control is set to: the reader's own",
  ".chip, .segments, .rule-supposed, .key-label": "what the reader set, said back",
  ".card-more > summary, .tile-lines > summary, .requests-more, .difference-rows > .button, .units-body > .button, .difference-why .link":
    "how many rows of a list a control unfolds; the rows themselves are traced",
  "time, .timeline, .timeline-status, .map-notes, .date-field, .as-known-list":
    "dates and versions",
  ".timeline-years, .norm-bar-year, .map-scale, svg, canvas, .maplibregl-map, .inset":
    "ticks of axes, and drawings whose legend or table is traced",
  ".legend-open, .legend-list li > span:not(.count), .request-keys":
    "bounds of a class, sizes of a symbol: keys of a drawing",
  ".state-words, .hq-zero": "the name of the state “reported as zero”",
  ".layer-why, .card-soon": "definitions: from how many kilometres, within how many months",
  ".source-button, .import-step-mark": "numbers of footnotes and of steps",
  ".cliff-horizon, .cliff-told > .button": "how far one looks, and how many a control takes along",
  ".plan-name, .plan-list table": "what the reader called a plan, asked of it, and when",
  ".plan-proof, .plan-legend, .plan-communes, .plan-right > h2, .plan-need, .plan-parts output, .plan-givers, .plan-left .note":
    "what a plan decides and what its objectives make of that, computed for it and proven beside it; the facts it stands on are traced",
  "cite, .source-panel, .source-title, .card-documents, .units-source, .import-reason":
    "titles of documents and of norms, names of files, reasons",
  "code, .table-place, .card-place": "codes",
  ".breadcrumb, .table-name, .card-head h2, .tile-head h3, a.link":
    "names: wards carry numbers, and a norm is named by what it asks",
  ".visually-hidden": "says once more, for who cannot see, what stands beside it",
  "dialog.trace": "the rows themselves, where every trace ends",
} as const;

/** Texts in sight that hold a digit and open nothing. */
export function untraced(page: Page): Promise<string[]> {
  return page.evaluate((passedOver) => {
    const plain = (text: string) =>
      text
        // Dates: 31/10/2026, 09/2020, 31 Oct 2026, a year.
        .replace(/\b(\d{1,2}\/)?(\d{1,2}\/)?(19|20)\d\d\b/g, "")
        .replace(/\b\d{1,2}:\d\d\b/g, "")
        .replace(/\b\d{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)\b/g, "")
        // Codes of units, said to be such, and names of generations.
        .replace(/\b(Mã|Code) \d{2,5}\b|\b\d{5}\b|\b[0-9a-f]{8,16}\b/g, "")
        // Units of measure in a label, and columns in 3D.
        .replace(/10[.,]000 (dân|people)|100 km²|1 km\b|km²|\b3D\b/g, "");
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const element = node.parentElement!;
      if (!/\d/.test(plain(node.data))) continue;
      if (element.closest("[data-figure], script, style")) continue;
      if (passedOver.some((selector) => element.closest(selector))) continue;
      if (!element.checkVisibility()) continue;
      const place = element.closest("[class]")?.getAttribute("class") ?? element.tagName;
      found.push(`${place}: ${node.data.trim()}`);
    }
    return [...new Set(found)];
  }, Object.keys(PASSED_OVER));
}

/** What an answer of `/api/trace` must say beside its value. */
interface Traced {
  value: number | null;
  made: string;
  rows: unknown[];
  documents: unknown[];
}

/**
 * Figures whose trace does not bear them out: it answers with another value than the screen shows, or
 * names no row or no document for a value.
 */
export async function unproven(page: Page): Promise<string[]> {
  const shown = await page
    .locator("[data-figure]")
    .evaluateAll((all) =>
      all.map((one) => ({ query: one.getAttribute("data-query")!, text: one.textContent!.trim() })),
    );
  const texts = new Map<string, Set<string>>();
  for (const { query, text } of shown) {
    texts.set(query, (texts.get(query) ?? new Set()).add(text));
  }
  const isEnglish = (await page.locator("html").getAttribute("lang")) === "en";
  const faults: string[] = [];
  for (const [query, said] of texts) {
    const asked = JSON.parse(query) as Record<string, string>;
    const response = await page.request.get("/api/trace", { params: asked });
    if (!response.ok()) {
      faults.push(`${query}: ${response.status()} ${await response.text()}`);
      continue;
    }
    const answer = (await response.json()) as Traced;
    for (const text of said) {
      if (/\d/.test(text) && !says(text, answer.value, isEnglish)) {
        faults.push(`${query}: shown “${text}”, traced ${answer.value}`);
      }
    }
    if (answer.value === null || (answer.value === 0 && !isSumOfReports(asked))) continue;
    if (answer.rows.length === 0) faults.push(`${query}: no row`);
    if (answer.documents.length === 0 && !hasNoDocument(asked))
      faults.push(`${query}: no document`);
  }
  return faults;
}

/** Figures whose zero was reported; where nothing was counted, a zero has no row. */
const isSumOfReports = ({ figure }: Record<string, string>) =>
  /^(strength|chiefs|deputies|officers|minimum|effective|shortfall|lacking)$/.test(figure!);

/** A reader's own minimum stands in no document, nor does what nobody said. */
export const hasNoDocument = ({ figure, norm }: Record<string, string>) =>
  figure === "indicators.not_reported" || (figure === "required" && norm?.startsWith("min-"));

/** Whether a number of the text is the value, to the decimals that it has and whatever its sign says. */
function says(text: string, value: number | null, isEnglish: boolean): boolean {
  if (value === null) return false;
  const [thousands, decimal] = isEnglish ? [",", "."] : [".", ","];
  return [...text.matchAll(/\d[\d.,]*/g)].some(([digits]) => {
    const plain = digits.replaceAll(thousands, "").replace(decimal, ".").replace(/\.$/, "");
    const decimals = plain.split(".")[1]?.length ?? 0;
    return Math.abs(Number(plain) - Math.abs(value)) <= 0.5 * 10 ** -decimals + 1e-9;
  });
}
