import * as Plot from "@observablehq/plot";
import type { Curve } from "../../server/plan/why/schema.ts";

const HEIGHT_PX = 190;

/** Need met against posts, with today's number on it. */
export function curvePlot(
  { now, points }: Curve,
  widthPx: number,
  words: { x: string; y: string; now: string; tip: (point: Curve["points"][number]) => string },
  number: (value: number) => string,
): SVGSVGElement | HTMLElement {
  const solved = points.filter(({ needMet }) => needMet !== null);
  return Plot.plot({
    width: widthPx,
    height: HEIGHT_PX,
    marginLeft: 64,
    marginBottom: 38,
    style: { background: "transparent", fontFamily: "inherit", fontSize: "12px" },
    x: { label: words.x, tickFormat: (value: number) => number(value), nice: true },
    y: { label: words.y, tickFormat: (value: number) => number(value), grid: true, zero: true },
    marks: [
      Plot.ruleX([now], { stroke: "var(--ink-2)", strokeDasharray: "3 3" }),
      Plot.text([now], {
        x: (posts: number) => posts,
        frameAnchor: "bottom",
        dy: -6,
        dx: 4,
        textAnchor: "start",
        text: () => words.now,
        fill: "var(--ink-2)",
      }),
      Plot.line(solved, { x: "posts", y: "needMet", stroke: "var(--accent)", strokeWidth: 2 }),
      Plot.dot(solved, {
        x: "posts",
        y: "needMet",
        r: 3,
        stroke: "var(--accent)",
        fill: (point: Curve["points"][number]) =>
          point.status === "optimal" ? "var(--accent)" : "var(--surface)",
        title: words.tip,
        tip: true,
      }),
    ],
  });
}
