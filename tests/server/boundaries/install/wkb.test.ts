import { expect, test } from "vitest";
import { polygonsOfWkb } from "../../../../server/boundaries/install/wkb.ts";

// Written by PostGIS: SELECT encode(ST_AsBinary('POLYGON((1 2, 3 2, 3 4, 1 2))'), 'hex') and its like,
// laid out here field by field as OGC 06-103r4 has it.
const hex = (...parts: string[]) => Uint8Array.from(Buffer.from(parts.join(""), "hex"));
const LITTLE = {
  1: "000000000000f03f",
  2: "0000000000000040",
  3: "0000000000000840",
  4: "0000000000001040",
};
const BIG = {
  1: "3ff0000000000000",
  2: "4000000000000000",
  3: "4008000000000000",
  4: "4010000000000000",
};
const TRIANGLE = [1, 2, 3, 2, 3, 4, 1, 2];
const written = (digits: Record<number, string>, extra = "") =>
  [0, 2, 4, 6].map((i) => digits[TRIANGLE[i]!]! + digits[TRIANGLE[i + 1]!]! + extra).join("");
const rings = (bytes: Uint8Array) => polygonsOfWkb(bytes).map((p) => p.map((ring) => [...ring]));

test("a polygon is read in either byte order", () => {
  expect(rings(hex("01", "03000000", "01000000", "04000000", written(LITTLE)))).toEqual([
    [TRIANGLE],
  ]);
  expect(rings(hex("00", "00000003", "00000001", "00000004", written(BIG)))).toEqual([[TRIANGLE]]);
});

test("heights and measures are passed over, written the ISO or the extended way", () => {
  const one = LITTLE[1];
  for (const [code, extra] of [
    ["eb030000", one],
    ["d3070000", one],
    ["bb0b0000", one + one],
    ["03000080", one],
    ["03000040", one],
    ["030000c0", one + one],
  ] as const) {
    expect(rings(hex("01", code, "01000000", "04000000", written(LITTLE, extra)))).toEqual([
      [TRIANGLE],
    ]);
  }
});

test("an extended polygon may carry the number of its system", () => {
  const bytes = hex("01", "03000020", "e6100000", "01000000", "04000000", written(LITTLE));
  expect(rings(bytes)).toEqual([[TRIANGLE]]);
});

test("parts of a multipolygon and a collection are gathered", () => {
  const polygon = ["01", "03000000", "01000000", "04000000", written(LITTLE)].join("");
  const multi = ["01", "06000000", "02000000", polygon, polygon].join("");
  expect(rings(hex("01", "07000000", "02000000", multi, polygon))).toEqual([
    [TRIANGLE],
    [TRIANGLE],
    [TRIANGLE],
  ]);
});

test("an infinite coordinate, a line, a strange byte order and endless nesting are errors", () => {
  const infinite = "000000000000f07f".repeat(8);
  expect(() => rings(hex("01", "03000000", "01000000", "04000000", infinite))).toThrow("finite");
  expect(() => rings(hex("01", "02000000", "00000000"))).toThrow("a LineString, not a polygon");
  expect(() => rings(hex("07", "03000000"))).toThrow("byte order");
  expect(() => rings(hex("01070000000100000000".repeat(20)))).toThrow();
});
