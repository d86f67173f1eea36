import { feature } from "topojson-client";
import { expect, test } from "vitest";
import {
  arcOwners,
  buildTopology,
  type CommuneCollection,
  neighboursOf,
  withProvinces,
} from "../../../server/boundaries/topology.ts";

const square = (code: string, west: number, south: number, size = 1): CommuneCollection =>
  ({
    type: "FeatureCollection",
    features: [
      {
        type: "Feature",
        properties: { code },
        geometry: {
          type: "Polygon",
          coordinates: [
            [
              [west, south],
              [west, south + size],
              [west + size, south + size],
              [west + size, south],
              [west, south],
            ],
          ],
        },
      },
    ],
  }) as CommuneCollection;

/** Four unit squares about one corner: 1 and 2 below, 3 and 4 above; 5 is an island. */
const communes: CommuneCollection = {
  type: "FeatureCollection",
  features: [
    square("00001", 105, 20),
    square("00002", 106, 20),
    square("00003", 105, 21),
    square("00004", 106, 21),
    square("00005", 110, 20),
  ].flatMap((collection) => collection.features),
};
const topology = buildTopology(communes);
const units = topology.objects.communes.geometries;

test("a boundary of two communes is stored once and owned by both", () => {
  const shared = arcOwners(topology, units).filter((codes) => codes.length === 2);
  expect(shared.map((codes) => codes.join("+")).sort()).toEqual([
    "00001+00002",
    "00001+00003",
    "00002+00004",
    "00003+00004",
  ]);
});

test("communes that meet only in a corner are not neighbours, and an island has none", () => {
  expect(neighboursOf(topology, units).get("00001")).toEqual(["00002", "00003"]);
  expect(neighboursOf(topology, units).get("00005")).toEqual([]);
});

test("positions come back exactly as they went in", () => {
  const back = feature(topology, topology.objects.communes);
  expect(back.features[4]!.geometry).toEqual(communes.features[4]!.geometry);
});

test("a province is the union of its communes, over the same arcs", () => {
  const both = withProvinces(topology, (code) => (code < "00003" ? "01" : "02"));
  expect(both.arcs).toBe(topology.arcs);
  expect(neighboursOf(both, both.objects.provinces.geometries)).toEqual(
    new Map([
      ["01", ["02"]],
      ["02", ["01"]],
    ]),
  );
  const [lower, upper] = feature(both, both.objects.provinces).features;
  expect(lower!.geometry).toMatchObject({ type: "MultiPolygon", coordinates: { length: 1 } });
  expect(upper!.geometry).toMatchObject({ coordinates: { length: 2 } });
});
