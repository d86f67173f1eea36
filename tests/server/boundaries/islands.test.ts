import fc from "fast-check";
import { expect, test } from "vitest";
import { roughIsland, roughIslands } from "../../../server/boundaries/islands.ts";
import type { Position } from "../../../server/schema.ts";

const place = fc.tuple(
  fc.double({ min: 102, max: 118, noNaN: true }),
  fc.double({ min: 7, max: 23, noNaN: true }),
);
const km = ([x, y]: Position, [u, v]: Position) =>
  111.2 * Math.hypot((u - x) * Math.cos((y * Math.PI) / 180), v - y);

test("a rough island is closed, keeps its centre and is never far from its radius", () => {
  fc.assert(
    fc.property(place, fc.double({ min: 0.3, max: 10, noNaN: true }), (centre, radiusKm) => {
      const ring = roughIsland(centre, radiusKm);
      expect(ring[0]).toEqual(ring.at(-1));
      const reaches = ring.map((corner) => km(centre, corner) / radiusKm);
      expect(Math.min(...reaches)).toBeGreaterThan(0.4);
      expect(Math.max(...reaches)).toBeLessThan(1.5);
      expect(roughIsland(centre, radiusKm)).toEqual(ring);
    }),
  );
});

test("islands that lie close together do not run into one another", () => {
  const places: Position[] = [
    [112.335, 16.834],
    [112.349, 16.844],
    [112.5, 16.9],
  ];
  const reach = (i: number) =>
    Math.max(...roughIslands(places)[i]!.map((corner) => km(places[i]!, corner)));
  expect(reach(0) + reach(1)).toBeLessThan(km(places[0]!, places[1]!));
});
