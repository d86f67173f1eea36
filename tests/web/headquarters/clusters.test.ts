import { describe, expect, test } from "vitest";
import {
  type ClusterSymbol,
  createClusters,
  ICON_ZOOM,
  type UnitPoint,
} from "../../../web/headquarters/clusters.ts";

const point = (code: string, lon: number, step: number | null): UnitPoint => ({
  code,
  position: [lon, 21],
  reading: { step, state: step === null ? "not_reported" : "reported" },
});
/** Three neighbours a few kilometres apart, and one 2,000 km to the east. */
const points = [
  point("00001", 105.0, 4),
  point("00002", 105.05, 4),
  point("00003", 105.1, null),
  point("00004", 125, 0),
];
const WORLD: [number, number, number, number] = [-180, -85, 180, 85];
const clusters = createClusters(points, 5);

describe("clusters", () => {
  const far = clusters.at(WORLD, 5);

  test("near units join when far, and keep how many stand on each step", () => {
    expect(far).toHaveLength(2);
    const joined = far.find((symbol) => symbol.kind === "cluster") as ClusterSymbol;
    expect(joined.units).toBe(3);
    expect(joined.counts).toEqual([0, 0, 0, 0, 2, 1]);
  });

  test("a unit on its own keeps its icon", () => {
    expect(far.find((symbol) => symbol.kind === "unit")).toMatchObject({ code: "00004" });
  });

  test("asking twice gives the same counts: totals are not shared between clusters", () => {
    clusters.at(WORLD, 3);
    expect(clusters.at(WORLD, 5)).toEqual(far);
  });

  test("units come apart once there is room for their icons", () => {
    // 0.05 degrees are 18 pixels at zoom 8 and 36 at zoom 9.
    expect(clusters.at(WORLD, ICON_ZOOM).some((symbol) => symbol.kind === "cluster")).toBe(true);
    expect(clusters.at(WORLD, 9).filter((symbol) => symbol.kind === "unit")).toHaveLength(4);
  });

  test("a cluster knows the zoom that parts it", () => {
    const joined = far.find((symbol) => symbol.kind === "cluster") as ClusterSymbol;
    expect(clusters.partsAt(joined, 5)).toBeGreaterThan(5);
  });

  test("counts of all symbols add up to the units, at every zoom", () => {
    for (let zoom = 0; zoom <= 14; zoom++) {
      const units = clusters
        .at(WORLD, zoom)
        .reduce((sum, symbol) => sum + (symbol.kind === "cluster" ? symbol.units : 1), 0);
      expect(units).toBe(4);
    }
  });

  test("only what lies in the box is given", () => {
    expect(clusters.at([120, 0, 130, 40], 9)).toHaveLength(1);
  });
});
