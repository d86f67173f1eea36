import { expect, test } from "vitest";
import type { Unit } from "../../../server/units/schema.ts";
import { readAll, readIndicator, readingAt } from "../../../web/coverage/indicator.ts";
import type { Indicator } from "../../../web/url-state.ts";
import { FRAME } from "../table/frame-fixture.ts";

const UNIT: Unit = {
  code: "03158",
  name: "Sín Thầu",
  kind: "xa",
  parent: "11",
  district: null,
  districtCode: null,
  centre: [102.3, 22.4],
  bounds: [102.1, 22.2, 102.5, 22.5],
  areaKm2: 500,
  population: 5000,
  borderKm: { china: 40, laos: 10, cambodia: 0 },
};
const frameOf = (strength: number | null, required: number | null, shortfall: number | null) => ({
  ...FRAME,
  level: "commune" as const,
  state: ["reported" as const],
  strength: [strength],
  required: [required],
  shortfall: [shortfall],
});

test("20 posts for 5,000 people, 500 km² and 50 km of border: 40, 4 and 0.4", () => {
  const frame = frameOf(20, 15, 0);
  expect(readIndicator("per_10k", frame, 0, UNIT).value).toBe(40);
  expect(readIndicator("per_100km2", frame, 0, UNIT).value).toBe(4);
  expect(readIndicator("per_border_km", frame, 0, UNIT).value).toBeCloseTo(0.4, 12);
});

test("a share of 99.6 % never reads as 100", () => {
  expect(readIndicator("norm_share", frameOf(249, 250, 1), 0, UNIT).value).toBe(99);
  expect(readIndicator("norm_share", frameOf(250, 250, 0), 0, UNIT).value).toBe(100);
});

test("a norm for chiefs compares chiefs: 1 of 1 is 100 %, however many officers there are", () => {
  const chief = { ...FRAME.norm.norms[0]!, id: "chief-1", role: "chief" as const, min: 1, max: 1 };
  const frame = {
    ...frameOf(25, 1, 0),
    ...{ chiefs: [1], deputies: [3], officers: [21] },
    norm: { choice: "chief-1", norms: [chief] },
  };
  expect(readIndicator("norm_share", frame, 0, UNIT).value).toBe(100);
  const without = { ...frame, chiefs: [0], shortfall: [1] };
  expect(readIndicator("norm_share", without, 0, UNIT).value).toBe(0);
  const deputies = {
    ...frame,
    ...{
      required: [2],
      norm: { choice: "d", norms: [{ ...chief, id: "d", role: "deputy" as const }] },
    },
  };
  expect(readIndicator("norm_share", deputies, 0, UNIT).value).toBe(150);
});

test("a province's share sets no surplus against a gap: 90 posts in excess leave 10 of 100 missing", () => {
  const province = { ...frameOf(180, 100, 10), level: "province" as const };
  expect(readIndicator("norm_share", province, 0, UNIT).value).toBe(90);
});

test("without people, border or norm there is no rate, and the state says why", () => {
  const frame = frameOf(20, null, null);
  expect(readIndicator("per_10k", frame, 0, { ...UNIT, population: null })).toEqual({
    value: null,
    state: "not_reported",
  });
  const inland = { ...UNIT, borderKm: { china: 0, laos: 0.2, cambodia: 0 } };
  expect(readIndicator("per_border_km", frame, 0, inland).state).toBe("not_applicable");
  expect(readIndicator("norm_share", frame, 0, UNIT).state).toBe("not_applicable");
});

const INDICATORS: Indicator[] = [
  "strength",
  "per_10k",
  "per_100km2",
  "per_border_km",
  "norm_share",
  "shortfall",
];

test.each(INDICATORS)(
  "%s read for all units at once says of each what it says alone",
  (indicator) => {
    const units = [
      UNIT,
      { ...UNIT, population: null, borderKm: { china: 0, laos: 0, cambodia: 0 } },
    ];
    const frame = {
      ...FRAME,
      level: "commune" as const,
      codes: ["03158", "03159", "03160"],
      state: ["late" as const, "reported" as const, "dissolved" as const],
      strength: [7, 20, null],
      required: [15, null, null],
      shortfall: [8, null, null],
    };
    const all = readAll(indicator, frame, [...units, UNIT]);
    [...units, UNIT].forEach((unit, i) => {
      expect(readingAt(all, i)).toEqual(readIndicator(indicator, frame, i, unit));
    });
  },
);
