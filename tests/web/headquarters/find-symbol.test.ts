import { describe, expect, test } from "vitest";
import type { HeadquartersSymbol } from "../../../web/headquarters/clusters.ts";
import { findSymbol } from "../../../web/headquarters/find-symbol.ts";

const unit: HeadquartersSymbol = {
  kind: "unit",
  code: "00001",
  position: [0, 0],
  reading: { step: 2, state: "reported" },
};
const cluster: HeadquartersSymbol = {
  kind: "cluster",
  id: 1,
  position: [20, 0],
  units: 100,
  counts: [100, 0],
};

describe("the symbol under the pointer", () => {
  // At zoom 0 a pixel is 0.7 degrees.
  test("is found on its plate and not beside it", () => {
    expect(findSymbol([unit, cluster], [-8, 0], 0)).toBe(unit);
    expect(findSymbol([unit, cluster], [-12, 0], 0)).toBeUndefined();
  });

  test("is the nearest where two overlap", () => {
    expect(findSymbol([unit, cluster], [7, 0], 0)).toBe(unit);
    expect(findSymbol([unit, cluster], [13, 0], 0)).toBe(cluster);
  });
});

test("from the zoom of names on, an icon is found above its position, where it is drawn", () => {
  // At zoom 9 a pixel is 360 / (512 × 512) degrees: 20 pixels are 0.0275.
  expect(findSymbol([unit], [0, 0.0275], 9)).toBe(unit);
  expect(findSymbol([unit], [0, -0.005], 9)).toBeUndefined();
});
