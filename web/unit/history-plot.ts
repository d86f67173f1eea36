import * as Plot from "@observablehq/plot";
import type { History, HistoryRow } from "./history-rows.ts";
import type { CardSpeech } from "./use-card-speech.ts";

const HEIGHT_PX = 148;
const LENT_PATTERN = "history-lent";
/** Below this many months the axis names quarters, above it years. */
const SHORT_MONTHS = 30;
const MONTH_MS = 30.44 * 86_400_000;

/** From the ground up. The same shades as the bar of posts: post-bar.css. */
const LAYERS = [
  { column: "chiefs", fill: "var(--post-chief)" },
  { column: "deputies", fill: "var(--post-deputy)" },
  { column: "officers", fill: "var(--post-officer)" },
  { column: "reinforcement", fill: `url(#${LENT_PATTERN})` },
] as const;

/** The minimum a unit is held to, and since when; null when that is not known. */
export interface Minimum {
  posts: number;
  from: string | null;
}

interface Step {
  from: Date;
  until: Date;
  low: number;
  high: number;
  row: HistoryRow;
}

/** Steps of one layer, standing on the layers below it. */
function steps(rows: readonly HistoryRow[], layer: number): Step[] {
  return rows
    .map((row) => {
      const low = LAYERS.slice(0, layer).reduce((sum, { column }) => sum + row[column], 0);
      const high = low + row[LAYERS[layer]!.column];
      return { from: new Date(row.asOf), until: new Date(row.until), low, high, row };
    })
    .filter(({ low, high }) => high > low);
}

/** Stacked steps by role, reinforcement hatched above them, nothing where nobody reported. */
export function historyPlot(
  { rows, gaps }: History,
  need: Minimum | null,
  widthPx: number,
  speech: CardSpeech,
): SVGSVGElement | HTMLElement {
  const { t, number, date, locale } = speech;
  const first = new Date(rows[0]!.asOf);
  const ends = [...rows, ...gaps].map(({ until }) => until);
  const last = new Date(ends.sort().at(-1)!);
  const short = (last.getTime() - first.getTime()) / MONTH_MS < SHORT_MONTHS;
  const top = Math.max(
    need?.posts ?? 0,
    ...rows.map(({ strength, reinforcement }) => strength + reinforcement),
    1,
  );
  const quarter = new Intl.DateTimeFormat(locale() === "vi" ? "vi-VN" : "en-GB", {
    month: locale() === "vi" ? "numeric" : "short",
    year: "2-digit",
    timeZone: "UTC",
  });
  const titleOf = ({ row }: Step) =>
    `${date(row.asOf)}: ${number(row.strength)}${
      row.reinforcement > 0 ? ` + ${number(row.reinforcement)}` : ""
    }`;

  return Plot.plot({
    width: widthPx,
    height: HEIGHT_PX,
    marginLeft: top >= 1000 ? 40 : 28,
    marginRight: 6,
    marginTop: 20,
    marginBottom: 22,
    style: { fontFamily: "inherit", fontSize: "12px", background: "none", overflow: "visible" },
    x: { type: "utc", domain: [first, last], label: null },
    y: { domain: [0, top], label: null },
    marks: [
      Plot.gridY({ ticks: wholeTicks(top), stroke: "var(--line)", strokeOpacity: 1 }),
      hatch,
      Plot.rectX(gaps, {
        x1: (gap) => new Date(gap.from),
        x2: (gap) => new Date(gap.until),
        fill: "none",
        stroke: "var(--ink-3)",
        strokeDasharray: "2 3",
        title: (gap) => t("card.history.gap", { date: date(gap.until) }),
      }),
      ...LAYERS.map(({ fill }, layer) =>
        Plot.rect(steps(rows, layer), {
          x1: "from",
          x2: "until",
          y1: "low",
          y2: "high",
          fill,
          shapeRendering: "crispEdges",
          title: titleOf,
        }),
      ),
      Plot.ruleY([0], { stroke: "var(--ink-2)" }),
      ...(need === null ? [] : minimumMarks(need, [first, last], speech)),
      Plot.axisX({
        ticks: short ? "3 months" : "1 year",
        tickFormat: (day: Date) => (short ? quarter.format(day) : String(day.getUTCFullYear())),
        tickSize: 3,
        color: "var(--ink-2)",
      }),
      Plot.axisY({
        ticks: wholeTicks(top),
        tickFormat: (value: number) => number(value),
        tickSize: 0,
        color: "var(--ink-2)",
        label: t("card.history.axis"),
        labelAnchor: "top",
        labelArrow: "none",
        labelOffset: 28,
      }),
    ],
  });
}

/** A line since the minimum is in force, with its words where there is room for them. */
function minimumMarks(need: Minimum, [first, last]: [Date, Date], { t, number }: CardSpeech) {
  const from = need.from === null ? first : new Date(Math.max(+first, +new Date(need.from)));
  const isLate = +from > +first + (+last - +first) * 0.6;
  return [
    Plot.ruleY([need.posts], {
      x1: from,
      x2: last,
      stroke: "var(--warn)",
      strokeDasharray: "4 3",
      strokeWidth: 1.5,
    }),
    Plot.text([need.posts], {
      x: () => (isLate ? last : from),
      y: (posts) => posts,
      text: () => t("card.history.minimum", { min: number(need.posts) }),
      textAnchor: isLate ? "end" : "start",
      dx: isLate ? -3 : 3,
      dy: -8,
      fill: "var(--warn)",
      stroke: "var(--surface)",
      strokeWidth: 4,
    }),
  ];
}

/** Whole posts only, at most five lines. */
function wholeTicks(top: number): number[] {
  const rough = top / 4;
  const power = 10 ** Math.floor(Math.log10(Math.max(1, rough)));
  const step = [1, 2, 5, 10].map((f) => f * power).find((candidate) => candidate >= rough)!;
  return Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
}

/** Mark without data: the pattern of posts lent, for the marks after it. */
function hatch(): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const pattern = document.createElementNS(space, "pattern");
  pattern.id = LENT_PATTERN;
  const box = { width: "4.5", height: "4.5", patternUnits: "userSpaceOnUse" };
  for (const [name, value] of Object.entries(box)) pattern.setAttribute(name, value);
  pattern.setAttribute("patternTransform", "rotate(45)");
  const line = document.createElementNS(space, "path");
  line.setAttribute("d", "M1 0V4.5");
  line.setAttribute("stroke", "var(--ink)");
  line.setAttribute("stroke-width", "1.5");
  pattern.append(line);
  const defs = document.createElementNS(space, "defs");
  defs.append(pattern);
  return defs;
}
