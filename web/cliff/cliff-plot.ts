import * as Plot from "@observablehq/plot";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";

type Month = CliffAnswer["months"][number];

export type Plotted = ReturnType<typeof Plot.plot>;

const HEIGHT_PX = 190;

/** What the drawing says, and what it does when a month is chosen. */
export interface CliffDrawing {
  chosen: string | undefined;
  /** Colour of a month in which communes fall, as on the map. */
  colour: (month: string) => string;
  number: (value: number) => string;
  axis: (month: string) => string;
  tip: (month: Month) => string;
}

/** Posts that end month by month as bars, and above those in which communes fall how many do. */
export function cliffPlot(
  months: readonly Month[],
  widthPx: number,
  { chosen, colour, number, axis, tip }: CliffDrawing,
): Plotted {
  const top = Math.max(4, ...months.map(({ posts }) => posts));
  const falling = months.filter((month) => month.falling.length > 0);
  const isFaint = ({ month }: Month) => chosen !== undefined && month !== chosen;
  return Plot.plot({
    width: widthPx,
    height: HEIGHT_PX,
    ...{ marginLeft: 28, marginRight: 4, marginTop: 22, marginBottom: 24 },
    style: { fontFamily: "inherit", fontSize: "12px", background: "none", overflow: "visible" },
    x: { type: "band", domain: months.map(({ month }) => month), padding: 0.18, label: null },
    y: { domain: [0, top * 1.12], label: null },
    marks: [
      Plot.gridY({ ticks: 4, stroke: "var(--line)", strokeOpacity: 1 }),
      Plot.barY(months, {
        x: "month",
        y: "posts",
        fill: (one: Month) => (one.falling.length > 0 ? colour(one.month) : "var(--ink-3)"),
        fillOpacity: (month: Month) => (isFaint(month) ? 0.35 : 1),
        title: tip,
      }),
      Plot.ruleY([0], { stroke: "var(--ink-2)" }),
      Plot.text(falling, {
        x: "month",
        y: "posts",
        dy: -9,
        text: (month: Month) => `▾${number(month.falling.length)}`,
        fill: "var(--ink)",
        fontWeight: 600,
        title: tip,
      }),
      Plot.axisX({
        // Every fourth month has its name: more would collide.
        ticks: months.filter((_, i) => i % 4 === 0).map(({ month }) => month),
        tickFormat: axis,
        tickSize: 3,
        color: "var(--ink-2)",
      }),
      Plot.axisY({
        ticks: 4,
        tickFormat: (posts: number) => number(posts),
        tickSize: 0,
        color: "var(--ink-2)",
      }),
    ],
  });
}

/** The month whose band lies under a place across the drawing, in pixels from its left edge. */
export function monthAt(plot: Plotted, months: readonly Month[], x: number): string | undefined {
  const scale = plot.scale("x");
  const half = (scale?.step ?? 0) / 2;
  return months.find(({ month }) => {
    const middle = (scale?.apply(month) as number) + (scale?.bandwidth ?? 0) / 2;
    return Math.abs(middle - x) <= half;
  })?.month;
}
