import { describe, expect, test } from "vitest";
import type { HeadquartersSymbol } from "../../../web/headquarters/clusters.ts";
import { findSymbol } from "../../../web/headquarters/find-symbol.ts";

const unit: HeadquartersSymbol = {
  kind: "unit",
  code: "00001",
  position: [100, 20],
  reading: { step: 2, state: "reported" },
};
/** 100 units: a ring of 11.5 + 3.7 · 2 = 18.9 pixels. */
const cluster: HeadquartersSymbol = {
  kind: "cluster",
  id: 1,
  position: [125, 20],
  units: 100,
  counts: [100, 0],
};
/** A map that shows a degree as a pixel. */
const project = ([x, y]: [number, number]) => ({ x, y });
const find = (x: number, y: number, lifted = false) =>
  findSymbol([unit, cluster], { x, y }, lifted, project);

describe("the symbol under the pointer", () => {
  test("is found on its plate and not beside it", () => {
    expect(find(88, 20)).toBe(unit);
    expect(find(86, 20)).toBeUndefined();
  });

  test("is found on its ring, as large as its units make it", () => {
    expect(find(125, 38)).toBe(cluster);
    expect(find(125, 40)).toBeUndefined();
  });

  test("is the nearest where two overlap", () => {
    expect(find(111, 20)).toBe(unit);
    expect(find(113, 20)).toBe(cluster);
  });

  test("a lifted icon is found above its position, where it is drawn, a ring where it was", () => {
    expect(find(100, 0, true)).toBe(unit);
    expect(find(100, 21, true)).toBeUndefined();
    expect(find(125, 20, true)).toBe(cluster);
  });
});
