import { describe, expect, test } from "vitest";
import type { Position } from "../../../server/schema.ts";
import { arcShape, distanceToLine, tiltOf } from "../../../web/border/arc-shape.ts";
import { toPlane } from "../../../web/map/plane.ts";

const haNoi: Position = [105.84, 21.03];
const sinThau: Position = [102.27, 22.36];

describe("the shape of an arc", () => {
  test("it begins at the source and ends at the commune", () => {
    const line = arcShape(haNoi, sinThau);
    expect(line[0]).toEqual(toPlane(haNoi));
    expect(line.at(-1)![0]).toBeCloseTo(toPlane(sinThau)[0], 12);
    expect(line.at(-1)![1]).toBeCloseTo(toPlane(sinThau)[1], 12);
  });

  test("half way it stands off the chord by half of its height, 0.1 of the chord, to the north", () => {
    // On the equator the plane is even: a chord of 20 degrees is 20/360 of the world.
    const eastward = arcShape([0, 0], [20, 0]);
    const [x, y] = eastward[16]!;
    expect(x).toBeCloseTo(190 / 360, 12);
    expect(y).toBeCloseTo(0.5 - (0.1 * 20) / 360, 12);
  });

  test("westward arcs swell to the north as well, southward ones to the sea in the east", () => {
    expect(tiltOf([20, 0], [0, 0])).toBe(-90);
    expect(arcShape([20, 0], [0, 0])[16]![1]).toBeLessThan(0.5);
    expect(arcShape([105, 21], [105, 11])[16]![0]).toBeGreaterThan(toPlane([105, 0])[0]);
  });
});

describe("distance to a line", () => {
  const line: [number, number][] = [
    [0, 0],
    [4, 0],
    [4, 3],
  ];

  test("is measured across a segment, or to the nearest end beyond it", () => {
    expect(distanceToLine([2, 1], line)).toBe(1);
    expect(distanceToLine([4, 5], line)).toBe(2);
    expect(distanceToLine([-3, -4], line)).toBe(5);
  });

  test("a line of two equal points is a point", () => {
    const point: [number, number][] = [
      [1, 1],
      [1, 1],
    ];
    expect(distanceToLine([1, 3], point)).toBe(2);
  });
});
