import { expect, test } from "vitest";
import { monthsBetween } from "../../../server/indicators/months.ts";

test("document D: from the review on 2024-08-27 to the end of 2025 there are 16 months", () => {
  expect(monthsBetween("2024-08-27", "2025-12-31")).toBe(16);
});

test.each([
  ["2024-08-01", "2025-12-31", 16],
  ["2024-08-31", "2025-12-01", 16],
  ["2024-08-01", "2024-08-31", 0],
  ["2024-08-31", "2024-09-01", 1],
  ["2024-12-31", "2025-01-01", 1],
  ["2024-02-29", "2025-02-28", 12],
  ["2025-01-31", "2024-12-31", -1],
])("from %s to %s: %i, by the numbers of the months alone", (from, to, months) => {
  expect(monthsBetween(from, to)).toBe(months);
});
