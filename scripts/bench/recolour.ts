import type { Page } from "@playwright/test";
import type { Structure } from "../../server/schema.ts";
import type { Indicator } from "../../web/url-state.ts";
import { IDLE_MAP, LAPTOP, openBrowser } from "./browser.ts";
import { atMost, type Figure, holds, informs, inMilliseconds } from "./figure.ts";
import { type Interval, lengthOfUnion } from "./intervals.ts";
import { median, percentile } from "./statistics.ts";
import { say, type Workshop } from "./workshop.ts";

/** In each the figure, the date and the norm change once. */
const ROUNDS = 8;
/** What comes after the colours: the map draws, the legend and the tables follow. */
const REST_MS = 1500;

const FIGURES: Indicator[] = [
  "norm_share",
  "per_10k",
  "shortfall",
  "per_100km2",
  "strength",
  "per_border_km",
];

interface Trial {
  structure: Structure;
  communes: number;
  limitMs: number;
}

/** Communes as the gazetteers count them. */
const TRIALS: Trial[] = [
  { structure: "2026", communes: 3321, limitMs: 5 },
  { structure: "2021", communes: 10_599, limitMs: 10 },
];

interface Change {
  kind: "figure" | "date" | "norm";
  query: Record<string, string>;
}

interface Cost {
  kind: Change["kind"];
  /** Frame → classes → feature states. */
  recolourMs: number;
  /** All script of the page until it rests: the answer parsed, legend, panels, the map's own work. */
  allScriptMs: number;
}

/** Script for a change of figure, date or norm, in the page itself. */
export async function benchRecolour(workshop: Workshop): Promise<Figure[]> {
  const product = await workshop.builtIn();
  const { dates } = await readJson<{ dates: string[] }>(`${product.url}/api/timeline`);
  const { structures } = await readJson<{
    structures: { id: Structure; inForceFrom: string; inForceUntil: string | null }[];
  }>(`${product.url}/api/structures`);
  const { norms } = await readJson<{ norms: { id: string }[] }>(`${product.url}/api/norms`);
  const browser = await openBrowser(workshop);
  const figures: Figure[] = [];
  for (const trial of TRIALS) {
    const { inForceFrom, inForceUntil } = structures.find(({ id }) => id === trial.structure)!;
    const within = dates.filter(
      (date) => date >= inForceFrom && (inForceUntil === null || date <= inForceUntil),
    );
    const choices = ["in-force", ...norms.map(({ id }) => id)];
    const page = await browser.newPage({ viewport: LAPTOP, locale: "vi-VN" });
    figures.push(...(await measure(page, product.url, trial, changesOf(within, choices))));
    await page.close();
  }
  await browser.close();
  return figures;
}

/** Every change differs from the state before in one thing only. */
function changesOf(dates: string[], norms: string[]): Change[] {
  const query: Record<string, string> = { asOf: dates.at(-1)!, indicator: "strength" };
  const at = <T>(list: readonly T[], index: number) => list[index % list.length]!;
  return Array.from({ length: ROUNDS }, (_, round) => {
    query.indicator = at(FIGURES, round);
    const figure: Change = { kind: "figure", query: { ...query } };
    query.asOf = at(dates, round);
    const date: Change = { kind: "date", query: { ...query } };
    query.norm = at(norms, round + 1);
    return [figure, date, { kind: "norm", query: { ...query } } as Change];
  }).flat();
}

async function measure(
  page: Page,
  url: string,
  { communes, limitMs }: Trial,
  changes: Change[],
): Promise<Figure[]> {
  await page.addInitScript(watchRecolours);
  const first = new URLSearchParams({ ...changes[0]!.query, indicator: "strength" });
  await page.goto(`${url}/?${first}`);
  await page.locator(IDLE_MAP).waitFor({ timeout: 120_000 });
  await page.waitForLoadState("networkidle");
  const client = await page.context().newCDPSession(page);
  // Processor time of the page's thread, not what other processes take meanwhile.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const scriptMs = async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1000;
  };
  const geometry: string[] = [];
  page.context().on("request", (request) => {
    if (request.url().includes("/tiles/")) geometry.push(request.url());
  });

  const costs: Cost[] = [];
  for (const [i, { kind, query }] of changes.entries()) {
    if (i % 3 === 0) say(`recolour: ${communes} communes, round ${i / 3 + 1} of ${ROUNDS}`);
    const before = await scriptMs();
    const intervals = await change(page, `?${new URLSearchParams(query)}`);
    const after = await scriptMs();
    await checkLegend(page, communes);
    costs.push({ kind, recolourMs: lengthOfUnion(intervals), allScriptMs: after - before });
  }
  const recolours = costs.map(({ recolourMs }) => recolourMs);
  const name = `${communes.toLocaleString("en")} communes`;
  return [
    atMost(
      `script of a change, ${name}, median of ${costs.length}`,
      median(recolours),
      limitMs,
      inMilliseconds,
      `${inMilliseconds(median(recolours))} (${mediansByKind(costs)}; 95 % within ${inMilliseconds(percentile(recolours, 95))})`,
    ),
    informs(
      `· with panels, legend, drawing, ${name}`,
      inMilliseconds(median(costs.map(({ allScriptMs }) => allScriptMs))),
    ),
    holds(
      `tiles fetched by ${costs.length} changes, ${name}`,
      `${geometry.length}`,
      "0",
      geometry.length === 0,
    ),
  ];
}

function mediansByKind(costs: Cost[]): string {
  return (["figure", "date", "norm"] as const)
    .map((kind) => {
      const own = costs.filter((cost) => cost.kind === kind);
      return `${kind} ${inMilliseconds(median(own.map(({ recolourMs }) => recolourMs)))}`;
    })
    .join(", ");
}

interface Recolour extends Interval {
  part: string;
}
type Watched = Window & { recolours: Recolour[] };

/** In the page, before its own script. Self-contained: it is sent as text. */
function watchRecolours(): void {
  const watched = window as unknown as Watched;
  watched.recolours = [];
  new PerformanceObserver((list) => {
    for (const { startTime, duration, detail } of list.getEntriesByName(
      "recolour",
    ) as PerformanceMeasure[]) {
      watched.recolours.push({ start: startTime, end: startTime + duration, part: detail });
    }
  }).observe({ type: "measure" });
}

/** Goes to another address as the back button does, and waits until the map wears the new colours. */
async function change(page: Page, address: string): Promise<Recolour[]> {
  await page.evaluate((to) => {
    (window as unknown as Watched).recolours.length = 0;
    history.pushState(null, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, address);
  await page.waitForFunction(
    () => (window as unknown as Watched).recolours.some(({ part }) => part === "paint"),
    undefined,
    { timeout: 30_000 },
  );
  await page.waitForTimeout(REST_MS);
  return page.evaluate(() => (window as unknown as Watched).recolours);
}

/** Classes and states of the legend must count every commune once. */
async function checkLegend(page: Page, communes: number): Promise<void> {
  const texts = await page.locator(".legend .count").allTextContents();
  const total = texts.reduce((sum, text) => sum + Number(text.replace(/\D/g, "")), 0);
  if (total !== communes) throw new Error(`the legend counts ${total} of ${communes} communes`);
}

async function readJson<T>(url: string): Promise<T> {
  return (await fetch(url)).json() as Promise<T>;
}
