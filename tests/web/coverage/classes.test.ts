import fc from "fast-check";
import { expect, test } from "vitest";
import {
  boundsAbout,
  classOf,
  classRanges,
  lowerBounds,
  rangeText,
} from "../../../web/coverage/classes.ts";

const plain = String;

test("bounds 5 and 8 read as the issue writes them: ≤ 4, 5–7, ≥ 8", () => {
  const texts = classRanges([5, 8]).map((range) => rangeText(range, plain));
  expect(texts).toEqual(["≤ 4", "5–7", "≥ 8"]);
});

test("a class of one number is written as that number", () => {
  expect(rangeText({ from: 3, to: 3 }, plain)).toBe("3");
});

test("quartiles of 1 to 9 part at 3, 5 and 7 (type 2, as R's quantile(1:9, type = 2) gives them)", () => {
  expect(lowerBounds("quantile", [9, 1, 8, 2, 7, 3, 6, 4, 5], 4)).toEqual([3, 5, 7]);
});

test("equal intervals of 0 to 100 in four part at 25, 50 and 75", () => {
  expect(lowerBounds("equal", [0, 3, 100], 4)).toEqual([25, 50, 75]);
});

test("natural breaks find the three clusters of Wang & Song's example", () => {
  // Ckmeans.1d.dp: 3 clusters of (-1, 2, -1, 2, 4, 5, 6, -1, 2, -1) are {-1}, {2}, {4, 5, 6}.
  const values = [1, 4, 1, 4, 6, 7, 8, 1, 4, 1]; // the same, two higher: no strength is negative
  expect(lowerBounds("natural", values, 3)).toEqual([4, 6]);
});

test("where most units lack nothing, zero has a class of its own", () => {
  const shortfalls = [...new Array(90).fill(0), 1, 1, 2, 2, 3, 3, 4, 4, 5, 6];
  const bounds = lowerBounds("quantile", shortfalls, 4);
  expect(bounds[0]).toBe(1);
  expect(bounds.length).toBeGreaterThan(1);
});

test("about the norm one class begins at it", () => {
  expect(boundsAbout(100, "equal", [50, 80, 99, 100, 150, 200], 4)).toEqual([75, 100, 150]);
});

test("whatever the values and the method, every value has exactly one class and classes do not touch", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 400 }), { maxLength: 200 }),
      fc.constantFrom("quantile" as const, "equal" as const, "natural" as const),
      fc.integer({ min: 2, max: 9 }),
      (values, method, count) => {
        const bounds = lowerBounds(method, values, count);
        const ranges = classRanges(bounds);
        for (const value of values) {
          const holding = ranges.filter(
            ({ from, to }) => (from === null || value >= from) && (to === null || value <= to),
          );
          expect(holding).toHaveLength(1);
          expect(ranges.indexOf(holding[0]!)).toBe(classOf(value, bounds));
        }
      },
    ),
    { seed: 20261122 },
  );
});

test("a number of classes out of range is refused", () => {
  expect(() => lowerBounds("quantile", [1, 2], 1)).toThrow("count must be 2–9, got 1");
});

test("a first class that ends at zero is zero: no unit lacks fewer than none", () => {
  expect(classRanges([1, 3]).map((range) => rangeText(range, plain))).toEqual(["0", "1–2", "≥ 3"]);
});
