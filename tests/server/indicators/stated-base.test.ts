import { expect, test } from "vitest";
import { statedKinds, type UnitsByKind } from "../../../server/indicators/stated-base.ts";

// Sóc Trăng in 2024: documents A and D count among 80 xã, and among 92 xã and thị trấn.
const SOC_TRANG: UnitsByKind = new Map([
  ["xa", 80],
  ["thi_tran", 12],
  ["phuong", 17],
]);

test.each([
  [[], 80, ["xa"]],
  [[], 92, ["xa", "thi_tran"]],
  [[], 109, ["xa", "thi_tran", "phuong"]],
  [[], null, ["xa", "thi_tran", "phuong"]],
  [["thi_tran", "xa"], 92, ["xa", "thi_tran"]],
  [["xa"], null, ["xa"]],
  [["xa"], 92, undefined],
  [[], 81, undefined],
] as const)("kinds %j of %j units are the base %j", (kinds, of, base) => {
  expect(statedKinds(SOC_TRANG, { kinds: [...kinds], of })).toEqual(base);
});

test("a number of units that two bases have names none of them", () => {
  const units: UnitsByKind = new Map([
    ["xa", 12],
    ["thi_tran", 12],
  ]);
  expect(statedKinds(units, { kinds: [], of: 12 })).toBeUndefined();
});
