import { expect, test } from "vitest";
import type { CoverageFrame } from "../../../server/staffing/schema.ts";
import { keyFigures } from "../../../web/ui/key-figures.ts";
import { FRAME } from "./frame-fixture.ts";

test("units without a figure and units short of the norm are told apart", () => {
  const figures = keyFigures(FRAME);
  expect(figures.notReported).toBe(1);
  expect(figures.below).toBe(2);
});

test("the minimum names its unit, and how many others share it", () => {
  expect(keyFigures(FRAME)).toMatchObject({ fewestIndex: 3, otherFewest: 0 });
  const tied: CoverageFrame = { ...FRAME, strength: [0, 9, null, 0, 8] };
  expect(keyFigures(tied)).toMatchObject({ fewestIndex: 0, otherFewest: 1 });
});

test("nothing known has no minimum: an absent figure is not the smallest", () => {
  const silent: CoverageFrame = {
    ...FRAME,
    strength: [null, null, null, null, null],
    summary: { ...FRAME.summary, reported: 0, minimum: null },
  };
  expect(keyFigures(silent)).toMatchObject({ fewestIndex: undefined, otherFewest: 0 });
});

test("among provinces the minimum is that of their weakest communes", () => {
  const provinces: CoverageFrame = {
    ...FRAME,
    level: "province",
    codes: ["01", "11"],
    strength: [8, 15],
    minimum: [3, 0],
  };
  expect(keyFigures(provinces)).toMatchObject({ fewestIndex: 1, otherFewest: 0 });
});

test("units outside the scheme owe no figure: document A's 80 of 80, not 80 of 109", () => {
  // Sóc Trăng on 2020-09-30: 109 communes in the list, 29 of them wards and townships.
  const socTrang: CoverageFrame = {
    ...FRAME,
    summary: {
      ...FRAME.summary,
      units: 109,
      reported: 80,
      states: {
        ...FRAME.summary.states,
        reported: 80,
        zero: 0,
        late: 0,
        not_reported: 0,
        not_applicable: 29,
        dissolved: 0,
      },
    },
  };
  expect(keyFigures(socTrang)).toMatchObject({ applicable: 80, notReported: 0 });
});
