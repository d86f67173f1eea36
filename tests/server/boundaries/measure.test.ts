import type { Polygon } from "geojson";
import { expect, test } from "vitest";
import { areaKm2, boundsOf, centreOf } from "../../../server/boundaries/measure.ts";

const box = (west: number, south: number, east: number, north: number): Polygon => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

test("the area of the whole ellipsoid is that of WGS 84", () => {
  // 510 065 621.724 km²: Karney, GeographicLib, "EllipsoidArea" of WGS 84.
  expect(areaKm2(box(-180, -90, 180, 90))).toBeCloseTo(510_065_621.724, -1);
});

test("a degree square at the equator has the area that GeographicLib gives", () => {
  // `Planimeter` on (0,0) (0,1) (1,1) (1,0): 12 308 778 361.469 m²; its upper edge is a geodesic.
  expect(areaKm2(box(0, 0, 1, 1))).toBeCloseTo(12308.78, 0);
});

test("holes are taken off, and a ring may turn either way", () => {
  const whole = areaKm2(box(105, 20, 106, 21));
  const holed: Polygon = {
    type: "Polygon",
    coordinates: [
      ...box(105, 20, 106, 21).coordinates,
      ...box(105.2, 20.2, 105.4, 20.4).coordinates,
    ],
  };
  expect(areaKm2(holed)).toBeCloseTo(whole - areaKm2(box(105.2, 20.2, 105.4, 20.4)), 6);
});

test("the centre lies in the largest part, inside it even where its middle is outside", () => {
  const horseshoe = [
    [105, 20],
    [106, 20],
    [106, 21],
    [105.8, 21],
    [105.8, 20.2],
    [105.2, 20.2],
    [105.2, 21],
    [105, 21],
    [105, 20],
  ];
  const islet = box(107, 20, 107.1, 20.1).coordinates;
  const [lon, lat] = centreOf({ type: "MultiPolygon", coordinates: [islet, [horseshoe]] });
  const isInMiddle = lon > 105.2 && lon < 105.8 && lat > 20.2;
  expect(isInMiddle).toBe(false);
  expect(boundsOf({ type: "Polygon", coordinates: [horseshoe] })).toEqual([105, 20, 106, 21]);
  expect([lon > 105, lon < 106, lat > 20, lat < 21]).toEqual([true, true, true, true]);
});
