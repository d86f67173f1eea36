import { expect, test } from "vitest";
import { sparkCorners } from "../../../web/indicators/spark.ts";

test("a line runs from the first date to the last, higher values further up, zero on the ground", () => {
  const points = [
    { asOf: "2023-01-01", value: 0 },
    { asOf: "2023-07-02", value: 50 },
    { asOf: "2024-01-01", value: 100 },
  ];
  const corners = sparkCorners(points, 100, 206, 46);
  expect(corners[0]).toEqual([3, 43]);
  expect(corners[1]![0]).toBeCloseTo(103, 0);
  expect(corners[1]![1]).toBe(23);
  expect(corners[2]).toEqual([203, 3]);
});

test("a value above the top lifts the top: no line leaves its box", () => {
  const corners = sparkCorners(
    [
      { asOf: "2023-01-01", value: 30 },
      { asOf: "2024-01-01", value: 60 },
    ],
    0,
    100,
    40,
  );
  expect(corners.map(([, y]) => y)).toEqual([20, 3]);
});

test("one report is no history", () => {
  expect(sparkCorners([{ asOf: "2024-08-27", value: 4 }], 92, 100, 40)).toEqual([]);
});
