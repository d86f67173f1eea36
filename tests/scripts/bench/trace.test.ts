import { expect, test } from "vitest";
import { panningTrace, tilePosition } from "../../../scripts/bench/trace.ts";
import type { Bounds, Position } from "../../../server/schema.ts";

const PLACES: Position[] = [
  [105.85, 21.03],
  [106.7, 10.78],
  [103.02, 21.39],
];
const REACH: Bounds = [102.1, 8.4, 109.5, 23.4];
const trace = panningTrace(PLACES, REACH, 12);

test("tile positions are those of the web Mercator pyramid", () => {
  // OpenStreetMap wiki, "Slippy map tilenames": Shibuya, 139.7006793 E 35.6590699 N, is 18/232798/103246.
  expect(tilePosition([139.7006793, 35.6590699], 18).map(Math.floor)).toEqual([232798, 103246]);
  expect(tilePosition([0, 0], 1)).toEqual([1, 1]);
  const [x, y] = tilePosition([-180, 85.0511287798066], 3);
  expect(x).toBe(0);
  expect(y).toBeCloseTo(0, 6);
});

test("the trace is the same every time, about ten thousand tiles from zoom 4 to 11", () => {
  expect(panningTrace(PLACES, REACH, 12)).toEqual(trace);
  expect(trace.length).toBeGreaterThan(7_000);
  expect(trace.length).toBeLessThan(15_000);
  const zooms = [...new Set(trace.map(([z]) => z))].sort((a, b) => a - b);
  expect(zooms).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test("every tile lies in its pyramid and touches or neighbours the reach", () => {
  const lost = trace.filter(([z, x, y]) => {
    const [west, south] = tilePosition([REACH[0], REACH[1]], z);
    const [east, north] = tilePosition([REACH[2], REACH[3]], z);
    const inPyramid = x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;
    return !inPyramid || x < west - 3 || x > east + 2 || y < north - 3 || y > south + 2;
  });
  expect(lost).toEqual([]);
});

test("where the pyramid ends at zoom 10, its deepest tiles stand for zoom 11", () => {
  expect(Math.max(...panningTrace(PLACES, REACH, 10).map(([z]) => z))).toBe(10);
});
