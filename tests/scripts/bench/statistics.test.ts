import { expect, test } from "vitest";
import { median, percentile } from "../../../scripts/bench/statistics.ts";

test("the median of an even number of values lies between the two in the middle", () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([9, 1, 5])).toBe(5);
});

test("percentiles are those of R's type 7: quantile(1:10, .9) is 9.1, quantile(1:4, .25) is 1.75", () => {
  expect(percentile([10, 9, 8, 7, 6, 5, 4, 3, 2, 1], 90)).toBeCloseTo(9.1, 10);
  expect(percentile([1, 2, 3, 4], 25)).toBeCloseTo(1.75, 10);
  expect(percentile([7], 99)).toBe(7);
});

test("no values have no median", () => {
  expect(() => median([])).toThrow(RangeError);
});
