import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { landBorder } from "../../../server/boundaries/land-border.ts";
import { buildTopology, type CommuneCollection } from "../../../server/boundaries/topology.ts";
import { NEIGHBOURS, type Position } from "../../../server/schema.ts";
import { readCommunes } from "../../../server/units/gazetteer.ts";

// The four fixed points, as read off a map, and an outline of straight lines between them.
const SEA_NORTH: Position = [108.0477, 21.5376];
const TRIPOINT_NORTH: Position = [102.1441, 22.3996];
const TRIPOINT_SOUTH: Position = [107.5499, 14.6793];
const SEA_SOUTH: Position = [104.4391, 10.4232];
const INLAND: Position = [108, 18];
const SEA_EAST: Position = [109, 12];

const collection = (rings: Record<string, Position[]>): CommuneCollection => ({
  type: "FeatureCollection",
  features: Object.entries(rings).map(([code, ring]) => ({
    type: "Feature",
    properties: { code },
    geometry: { type: "Polygon", coordinates: [[...ring, ring[0]!]] },
  })),
});

const COUNTRY = {
  "00001": [SEA_NORTH, TRIPOINT_NORTH, INLAND],
  "00002": [TRIPOINT_NORTH, TRIPOINT_SOUTH, SEA_EAST, INLAND],
  "00003": [TRIPOINT_SOUTH, SEA_SOUTH, SEA_EAST],
};

// Haversine on a sphere of 6,371.0088 km, worked out by hand in another language.
const CHINA_KM = 616.2;
const LAOS_KM = 1030.1;
const CAMBODIA_KM = 581.3;

describe("the land border of a country of three communes", () => {
  const border = landBorder(buildTopology(collection(COUNTRY)));

  test("each commune has the kilometres of its own stretch, by neighbour", () => {
    expect(Object.fromEntries(border.kmOf)).toEqual({
      "00001": { china: CHINA_KM, laos: 0, cambodia: 0 },
      "00002": { china: 0, laos: LAOS_KM, cambodia: 0 },
      "00003": { china: 0, laos: 0, cambodia: CAMBODIA_KM },
    });
    expect(border.warning).toBeNull();
  });

  test("the lines run from sea to sea and meet at the tripoints", () => {
    expect(border.lines).toEqual({
      china: [[SEA_NORTH, TRIPOINT_NORTH]],
      laos: [[TRIPOINT_NORTH, TRIPOINT_SOUTH]],
      cambodia: [[TRIPOINT_SOUTH, SEA_SOUTH]],
    });
  });

  test("the way a ring turns does not matter", () => {
    const turned = Object.fromEntries(
      Object.entries(COUNTRY).map(([code, ring]) => [code, ring.toReversed()]),
    );
    expect(landBorder(buildTopology(collection(turned))).km).toEqual(border.km);
  });
});

test("a commune that touches the border for less than 0.3 km is no border commune", () => {
  const beyond: Position = [102.1441 + 0.002, 22.3996 - 0.0028]; // 0.37 km from the tripoint
  const near: Position = [102.1441 + 0.001, 22.3996 - 0.0014]; // 0.19 km from it
  const withCorner = (corner: Position) =>
    landBorder(
      buildTopology(
        collection({
          ...COUNTRY,
          "00002": [corner, TRIPOINT_SOUTH, SEA_EAST, INLAND],
          "00009": [TRIPOINT_NORTH, corner, INLAND],
        }),
      ),
    ).kmOf;
  expect(withCorner(near).has("00009")).toBe(false);
  expect(withCorner(beyond).get("00009")).toEqual({ china: 0, laos: 0.4, cambodia: 0 });
});

test("boundaries of a part of the country give a warning and no border", () => {
  const border = landBorder(buildTopology(collection({ "00001": COUNTRY["00001"] })));
  expect(border.kmOf.size).toBe(0);
  expect(border.warning).toMatch(/no land border: the outline passes \d+ km from the tripoint/);
});

test("no communes at all give a warning and no border", () => {
  expect(landBorder(buildTopology(collection({}))).warning).toMatch(/no closed outline/);
});

const REAL = "../shared/data/boundaries/communes-2026.400m.geojson.gz";

test("the border of the official polygons has the communes that the gazetteer counts", () => {
  const communes = readCommunes("2026");
  const counts = (kmOf: (code: string) => { china: number; laos: number; cambodia: number }) =>
    NEIGHBOURS.map((n) => communes.filter(({ code }) => kmOf(code)[n] > 0).length);
  const gazetteer = new Map(communes.map((commune) => [commune.code, commune.borderKm!]));
  expect(counts((code) => gazetteer.get(code)!)).toEqual([79, 102, 69]);
  if (!existsSync(REAL)) return; // the polygons cannot be given away; the gazetteer can

  const file = JSON.parse(gunzipSync(readFileSync(REAL)).toString("utf8")) as CommuneCollection;
  const { kmOf } = landBorder(buildTopology(file));
  expect(kmOf.size).toBe(248);
  const none = { china: 0, laos: 0, cambodia: 0 };
  expect(counts((code) => kmOf.get(code) ?? none)).toEqual([79, 102, 69]);
});
