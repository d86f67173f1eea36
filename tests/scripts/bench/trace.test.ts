import { expect, test } from "vitest";
import { panningTrace, tilePosition } from "../../../scripts/bench/trace.ts";
import type { Position } from "../../../server/schema.ts";

/** A hundred places along a line from the Mekong delta to the north. */
const PLACES = Array.from({ length: 100 }, (_, i): Position => [105 + i / 50, 9 + i / 8]);
const [WEST, SOUTH, EAST, NORTH] = [105, 9, 107, 21.5];
const trace = panningTrace(PLACES, 12);

test("tile positions are those of the web Mercator pyramid", () => {
  // OpenStreetMap wiki, "Slippy map tilenames": Shibuya, 139.7006793 E 35.6590699 N, is 18/232798/103246.
  expect(tilePosition([139.7006793, 35.6590699], 18).map(Math.floor)).toEqual([232798, 103246]);
  expect(tilePosition([0, 0], 1)).toEqual([1, 1]);
  const [x, y] = tilePosition([-180, 85.0511287798066], 3);
  expect(x).toBe(0);
  expect(y).toBeCloseTo(0, 6);
});

test("the trace is the same every time, about ten thousand tiles from zoom 4 to 11", () => {
  expect(panningTrace(PLACES, 12)).toEqual(trace);
  expect(trace.length).toBeGreaterThan(7_000);
  expect(trace.length).toBeLessThan(15_000);
  const zooms = [...new Set(trace.map(([z]) => z))].sort((a, b) => a - b);
  expect(zooms).toEqual([4, 5, 6, 7, 8, 9, 10, 11]);
});

test("people stay where the places are: no tile is further than a view from all of them", () => {
  const lost = trace.filter(([z, x, y]) => {
    const [west, south] = tilePosition([WEST, SOUTH], z);
    const [east, north] = tilePosition([EAST, NORTH], z);
    const inPyramid = x >= 0 && y >= 0 && x < 2 ** z && y < 2 ** z;
    return !inPyramid || x < west - 3 || x > east + 2 || y < north - 3 || y > south + 2;
  });
  expect(lost).toEqual([]);
});

test("where the pyramid ends at zoom 10, its deepest tiles stand for zoom 11", () => {
  expect(Math.max(...panningTrace(PLACES, 10).map(([z]) => z))).toBe(10);
});
