import { expect, test } from "vitest";
import { draw, drawBetween, drawField } from "../../../server/demo/random.ts";

const keys = Array.from({ length: 20_000 }, (_, i) => `key/${i}`);

test("draws are evenly spread: chi-squared over 20 classes stays below its 99.9 % point, 43.8", () => {
  const counts = Array<number>(20).fill(0);
  for (const key of keys) counts[Math.floor(draw(key) * 20)]! += 1;
  const expected = keys.length / 20;
  const chiSquared = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  expect(chiSquared).toBeLessThan(43.8);
});

test("a key always draws the same, whatever was drawn before", () => {
  const first = draw("strength/00715");
  draw("something else");
  expect(draw("strength/00715")).toBe(first);
});

test("whole numbers reach both ends of their range and nothing beyond", () => {
  const numbers = new Set(keys.map((key) => drawBetween(key, 24, 36)));
  expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 13 }, (_, i) => 24 + i));
});

test("the field is continuous: a hundred metres away it has hardly changed", () => {
  for (let lon = 102.5; lon < 109; lon += 0.37) {
    const here = drawField("need", [lon, 21.01], 1.5);
    expect(Math.abs(here)).toBeLessThanOrEqual(1);
    expect(Math.abs(here - drawField("need", [lon + 0.001, 21.01], 1.5))).toBeLessThan(0.01);
  }
});
