import fc from "fast-check";
import { expect, test } from "vitest";
import type { CodedFeature } from "../../../../server/boundaries/install/codes.ts";
import { mend } from "../../../../server/boundaries/install/mend.ts";
import {
  arcOwners,
  type CommuneTopology,
  ringsOf,
  type UnitArcs,
} from "../../../../server/boundaries/topology.ts";
import type { Position } from "../../../../server/schema.ts";
import { CODES, smallCountry } from "../../../fixtures/boundaries/small-country.ts";

/** Farther inside than the rounding of sums. */
const isInland = ([x, y]: Position) => Math.min(x - 105, 105.3 - x, y - 21, 21.3 - y) > 1e-6;

/** Every commune draws its own square, each inner corner somewhere else: slivers and overlaps inside. */
const shakenCountry = (offsets: number[]): CodedFeature[] =>
  smallCountry().features.map(({ properties, geometry }, i) => {
    const [ring] = geometry.coordinates as Position[][];
    const corners = ring!.slice(0, 4).map(([x, y], corner): Position => {
      if (!isInland([x, y])) return [x, y];
      const at = 8 * i + 2 * corner;
      return [x + offsets[at]!, y + offsets[at + 1]!];
    });
    return {
      index: i + 1,
      line: null,
      code: properties.ma_xa as string,
      properties: new Map(),
      polygons: [[Float64Array.from([...corners, corners[0]!].flat())]],
    };
  });

/** The widest gaps are about as wide. */
const SHAKE_METRES = 100;
const degrees = (metres: number) => metres / 111_195;

/** Whether a ray to the east leaves a commune: the even-odd rule on all its rings. */
function holds({ arcs }: CommuneTopology, unit: UnitArcs, [x, y]: Position): boolean {
  let inside = false;
  for (const reference of ringsOf(unit).flat()) {
    const arc = arcs[reference < 0 ? ~reference : reference] as Position[];
    for (let i = 1; i < arc.length; i++) {
      const [[x1, y1], [x2, y2]] = [arc[i - 1]!, arc[i]!];
      if (y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
  }
  return inside;
}

test("however corners disagree, mended communes meet: no gap, no overlap, shared arcs", async () => {
  const offset = fc.integer({ min: -SHAKE_METRES, max: SHAKE_METRES }).map(degrees);
  const offsets = fc.array(offset, { minLength: 72, maxLength: 72 });
  // Places along the inner boundaries, where gaps and overlaps would be.
  const along = fc.integer({ min: 1, max: 299 }).map((n) => n / 1000);
  const across = fc.tuple(fc.constantFrom(0.1, 0.2), offset).map(([at, by]) => at + by);
  const place = fc.oneof(fc.tuple(along, across), fc.tuple(across, along));
  const places = fc.array(place, { minLength: 60, maxLength: 60 });
  await fc.assert(
    fc.asyncProperty(offsets, places, async (shaken, tried) => {
      const mended = await mend(shakenCountry(shaken));
      const topology = JSON.parse(mended.topology.toString()) as CommuneTopology;
      const units = topology.objects.communes.geometries as UnitArcs[];
      expect(units.map(({ properties }) => properties.code).sort()).toEqual(CODES);

      for (const [east, north] of tried) {
        const at: Position = [105 + east + 1e-7, 21 + north + 1e-7];
        if (!isInland(at)) continue;
        expect(units.filter((unit) => holds(topology, unit, at))).toHaveLength(1);
      }
      arcOwners(topology, units).forEach((codes, i) => {
        const arc = topology.arcs[i] as Position[];
        if (arc.some(isInland)) expect(codes).toHaveLength(2);
      });
    }),
    { seed: 20260701, numRuns: 15 },
  );
});

test("gaps and overlaps are measured before they are mended", async () => {
  const offsets = new Array<number>(72).fill(0);
  offsets[4] = 0.001; // the north-eastern corner of the first commune reaches into the second
  const { tiles } = await mend(shakenCountry(offsets));
  // A triangle 0.1° high and 0.001° wide about 21.067° N: ½ · 11,131.9 m · 103.88 m on the
  // sphere of 6,378,137 m that mapshaper measures on.
  expect(tiles).toEqual([
    {
      owners: [0, 1],
      areaM2: expect.closeTo(578_200, -3),
      widthM: expect.closeTo(51.7, 0), // its legs are 11,132 m each
      at: [expect.closeTo(105.10033, 5), expect.closeTo(21.0667, 4)],
    },
  ]);
});
