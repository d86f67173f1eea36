import { expect, test } from "vitest";
import { carriedSums } from "../../../web/as-known/carried-sums.ts";
import { FRAME, UNITS } from "../table/frame-fixture.ts";

const unit = (code: string) => UNITS.find((one) => one.code === code);
const posts = (province: string, chiefs: number, officers: number) => ({
  ...{ province, chiefs, deputies: 0, officers, reinforcement: 3 },
});
/** Of five communes three in province 11: one known in part there, one in province 01. */
const frame = {
  ...FRAME,
  carried: true,
  parts: [2, 3, 1, 2, 0],
  known: [2, 1, 1, 1, 0],
  unassigned: [posts("01", 1, 4), posts("11", 2, 0)],
};

test("units known in part and posts unassigned are counted in the country and in a province", () => {
  expect(carriedSums(frame, unit, undefined)).toEqual({ partial: 2, unassigned: 7 });
  expect(carriedSums(frame, unit, "11")).toEqual({ partial: 1, unassigned: 2 });
  expect(carriedSums(frame, unit, "01")).toEqual({ partial: 1, unassigned: 5 });
  expect(carriedSums(frame, unit, "79")).toEqual({ partial: 0, unassigned: 0 });
});

test("a frame of its own units leaves nothing open", () => {
  expect(carriedSums(FRAME, unit, undefined)).toEqual({ partial: 0, unassigned: 0 });
});
