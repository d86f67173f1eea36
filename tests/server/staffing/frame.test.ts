import { expect, test } from "vitest";
import { coverageFrame } from "../../../server/staffing/frame.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const snapshot = smallSnapshot();
const before = snapshot.structures["2021"];
const frame = (asOf: string, given = {}) =>
  coverageFrame(snapshot, before, { asOf, level: "commune", norm: "in-force", ...given });

// The figures below were worked by hand from the reports in small-snapshot.ts.

test("a frame judges every commune on its own and keeps the six states apart", () => {
  const { codes, summary: _, ...columns } = frame("2024-09-30");
  expect(codes.join(" ")).toBe("03154 03158 03160 03161 03162 26734 26740 26743");
  expect(columns).toMatchObject({
    state: [
      "reported",
      "zero",
      "late",
      "not_reported",
      "not_applicable",
      "reported",
      "not_reported",
      "late",
    ],
    strength: [7, 0, 5, null, null, 12, null, 0],
    chiefs: [1, 0, 1, null, null, 1, null, 0],
    deputies: [2, 0, 1, null, null, 2, null, 0],
    officers: [4, 0, 3, null, null, 9, null, 0],
    reinforcement: [5, 0, 0, 0, 0, 0, 0, 0],
    required: [6, 6, 6, 6, null, null, null, null],
    shortfall: [0, 6, 1, null, null, null, null, null],
    norm: {
      choice: "in-force",
      norms: [{ id: "db-6", min: 6, authority: "Bộ Công an" }],
    },
    demo: false,
    within: null,
  });
});

test("the summary adds up to the units and sums known figures only", () => {
  expect(frame("2024-09-30").summary).toEqual({
    units: 8,
    states: { reported: 2, zero: 1, not_reported: 2, late: 2, not_applicable: 1, dissolved: 0 },
    reported: 5,
    judged: 3,
    meeting: 1,
    minimum: 0,
    shortfall: 7,
    strength: 24,
    chiefs: 3,
    deputies: 5,
    officers: 16,
    reinforcement: 5,
  });
});

test("a province sums its communes, and the surplus of one hides no gap of another", () => {
  const provinces = frame("2024-09-30", { level: "province" });
  expect(provinces).toMatchObject({
    codes: ["11", "79"],
    state: ["reported", "reported"],
    strength: [12, 12],
    required: [18, null],
    shortfall: [7, null],
    units: [5, 3],
    reported: [3, 2],
    judged: [3, 0],
    meeting: [1, 0],
    minimum: [0, 0],
    reinforcement: [5, 0],
  });
  expect(provinces.summary).toEqual(frame("2024-09-30").summary);
});

test("a province is late when more than half of its known communes are", () => {
  expect(frame("2024-11-01", { level: "province" }).state).toEqual(["reported", "reported"]);
  expect(frame("2024-12-31", { level: "province" }).state).toEqual(["late", "late"]);
});

test("within one province a frame holds that province alone", () => {
  const communes = frame("2024-09-30", { within: 1 });
  expect(communes.codes).toEqual(["26734", "26740", "26743"]);
  expect(communes.within).toBe("79");
  expect(communes.summary.units).toBe(3);
  expect(frame("2024-09-30", { within: 1, level: "province" }).codes).toEqual(["79"]);
});

test("what if eight were required judges every unit that is due", () => {
  const { required, shortfall, norm } = frame("2024-09-30", { norm: "min-8" });
  expect(required).toEqual([8, 8, 8, 8, null, 8, 8, 8]);
  expect(shortfall).toEqual([1, 8, 3, null, null, 0, null, 8]);
  expect(norm).toEqual({ choice: "min-8", norms: [] });
});

test("a norm for chiefs counts chiefs", () => {
  const { required, shortfall } = frame("2024-09-30", { norm: "chief-1" });
  expect(required).toEqual([1, 1, 1, 1, null, 1, 1, 1]);
  expect(shortfall).toEqual([0, 1, 0, null, null, 0, null, 1]);
});

test("after its last day every unit of a structure is dissolved and has no figure", () => {
  const { state, strength, reinforcement, required } = frame("2025-07-01");
  expect(new Set(state)).toEqual(new Set(["dissolved"]));
  expect(new Set([...strength, ...required])).toEqual(new Set([null]));
  expect(new Set(reinforcement)).toEqual(new Set([0]));
});

test("before any structure no unit is due", () => {
  const { state, summary } = coverageFrame(snapshot, snapshot.structures["2026"], {
    asOf: "2018-12-31",
    level: "province",
    norm: "in-force",
  });
  expect(state).toEqual(["not_applicable", "not_applicable"]);
  expect(summary.states.not_applicable).toBe(7);
});

test("an illustrative document behind any figure marks the frame", () => {
  const query = { asOf: "2026-03-31", level: "commune", norm: "in-force" } as const;
  expect(coverageFrame(snapshot, snapshot.structures["2026"], query).demo).toBe(true);
});
