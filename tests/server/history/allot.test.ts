import fc from "fast-check";
import { expect, test } from "vitest";
import { allot } from "../../../server/history/allot.ts";

test("Hamilton's method gives the textbook apportionment", () => {
  // Populations 21,878, 9,713, 4,167, 3,252 and 1,065 share 50 seats. Quotas: 27.30, 12.12, 5.20, 4.06, 1.33.
  expect(allot(50, [21_878, 9_713, 4_167, 3_252, 1_065])).toEqual([27, 12, 5, 4, 2]);
});

test("nothing is lost and every part is within one of its quota", () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), {
    minLength: 1,
    maxLength: 6,
  });
  fc.assert(
    fc.property(fc.nat(300), weights, (count, parts) => {
      const allotted = allot(count, parts);
      const sum = parts.reduce((a, b) => a + b, 0);
      expect(allotted.reduce((a, b) => a + b, 0)).toBe(count);
      allotted.forEach((part, i) => {
        expect(Math.abs(part - (count * parts[i]!) / sum)).toBeLessThan(1 + 1e-9);
      });
    }),
    { seed: 1 },
  );
});

test("equal weights favour the earlier part, so the result never depends on chance", () => {
  expect(allot(1, [1, 1, 1])).toEqual([1, 0, 0]);
  expect(allot(5, [1, 1])).toEqual([3, 2]);
});

test("weights that add up to nothing are refused", () => {
  expect(() => allot(3, [0, 0])).toThrow(RangeError);
});
