import { expect, test } from "vitest";
import { scaleOf } from "../../../web/map/scale.ts";

test("at the equator and zoom 0 a pixel is 78,271.5 m: 110 px hold 5,000 km", () => {
  const { meters, pixels } = scaleOf(0, 0, 110);
  expect(meters).toBe(5_000_000);
  expect(pixels).toBeCloseTo(5_000_000 / 78_271.517, 3);
});

test("at 60° a pixel holds half as many metres", () => {
  expect(scaleOf(60, 8, 110).pixels / scaleOf(60, 8, 110).meters).toBeCloseTo(
    (2 * scaleOf(0, 8, 110).pixels) / scaleOf(0, 8, 110).meters,
    6,
  );
});
