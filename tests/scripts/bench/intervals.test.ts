import { expect, test } from "vitest";
import { lengthOfUnion } from "../../../scripts/bench/intervals.ts";

test("what lies inside another interval or overlaps it counts once, gaps do not count", () => {
  const intervals = [
    { start: 10, end: 12 },
    { start: 0, end: 4 },
    { start: 1, end: 2 },
    { start: 3, end: 6 },
  ];
  expect(lengthOfUnion(intervals)).toBe(8);
  expect(lengthOfUnion([])).toBe(0);
});
