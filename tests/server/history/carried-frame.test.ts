import { expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import { coverageFrame } from "../../../server/staffing/frame.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const at = (snapshot: Snapshot, asOf: string, given = {}) =>
  coverageFrame(snapshot, snapshot.structures["2026"], {
    asOf,
    level: "commune",
    norm: "in-force",
    ...given,
  });
const frame = (given = {}) => at(smallSnapshot(), "2024-09-30", given);

// Worked by hand from the reports and links in small-snapshot.ts: 03154 (7 posts) and 03158 (none) are
// Sín Thầu now; 03160 (5, late) and 03161 (silent) are Mường Nhé; 03162 has no unit.

test("the units of now hold the sums of what they were made from", () => {
  expect(frame()).toMatchObject({
    structure: "2026",
    asOf: "2024-09-30",
    carried: true,
    codes: ["03158", "03160", "03162", "03163", "26737", "26740", "26743"],
    state: [
      "reported",
      "not_reported",
      "not_applicable",
      "not_applicable",
      "reported",
      "not_reported",
      "late",
    ],
    strength: [7, null, null, null, 12, null, 0],
    chiefs: [1, null, null, null, 1, null, 0],
    deputies: [2, null, null, null, 2, null, 0],
    officers: [4, null, null, null, 9, null, 0],
    reinforcement: [5, 0, 0, 0, 0, 0, 0],
    unassigned: [],
  });
});

test("a partial sum is no figure: it stands beside how many of how many parts are known", () => {
  const { strength, parts, known, atLeast } = frame();
  expect([strength[1], parts![1], known![1], atLeast![1]]).toEqual([null, 2, 1, 5]);
  expect(parts).toEqual([2, 2, 0, 0, 1, 1, 1]);
  expect(known).toEqual([2, 1, 0, 0, 1, 0, 1]);
});

test("the country has as many posts by role in the units of now as in those of then", () => {
  const then = coverageFrame(smallSnapshot(), smallSnapshot().structures["2021"], {
    asOf: "2024-09-30",
    level: "commune",
    norm: "in-force",
  }).summary;
  const { strength, chiefs, deputies, officers, reinforcement } = frame().summary;
  expect({ strength, chiefs, deputies, officers, reinforcement }).toEqual({
    strength: then.strength,
    chiefs: then.chiefs,
    deputies: then.deputies,
    officers: then.officers,
    reinforcement: then.reinforcement,
  });
  expect(frame().summary.unassigned).toEqual({
    chiefs: 0,
    deputies: 0,
    officers: 0,
    reinforcement: 0,
  });
});

test("norms of then judge no unit of now, a norm that the reader chooses does", () => {
  expect(frame().summary).toMatchObject({ judged: 0, shortfall: 0 });
  expect(frame({ norm: "min-8" })).toMatchObject({
    required: [8, 8, null, null, 8, 8, 8],
    shortfall: [1, null, null, null, 0, null, 8],
  });
});

/** 26734 Tân Định, 12 posts, split into Tân Định and Sài Gòn by a resolution. */
function splitSnapshot(allocations: [to: string, share: number][]): Snapshot {
  const snapshot = smallSnapshot();
  const part = { from: "26734", basis: "decree", part: "partial", share: null } as const;
  return {
    ...snapshot,
    lineage: [
      ...snapshot.lineage.filter(({ from }) => from !== "26734"),
      { ...part, to: "26737" },
      { ...part, to: "26740" },
    ],
    allocations: allocations.map(([to, share]) => ({
      ...{ from: "26734", to, share, document: "cong-van-2024", batch: 1 },
    })),
  };
}

test("posts of a split without shares stand in the province's total and in no commune", () => {
  const snapshot = splitSnapshot([]);
  const communes = at(snapshot, "2024-09-30");
  expect(communes.unassigned).toEqual([
    { province: "79", chiefs: 1, deputies: 2, officers: 9, reinforcement: 0 },
  ]);
  expect([communes.state[4], communes.strength[4], communes.known![4]]).toEqual([
    "not_reported",
    null,
    0,
  ]);
  const provinces = at(snapshot, "2024-09-30", { level: "province" });
  expect(provinces.codes).toEqual(["11", "79"]);
  expect(provinces.strength).toEqual([12, 12]);
  expect(provinces.summary).toMatchObject({ strength: 24, chiefs: 3, deputies: 5, officers: 16 });
  const alone = at(snapshot, "2024-09-30", { within: 1 });
  expect(alone.summary).toMatchObject({ strength: 12, unassigned: { officers: 9 } });
  expect(at(snapshot, "2024-09-30", { within: 0 }).unassigned).toEqual([]);
});

test("declared shares place the posts of a split, role by role", () => {
  // 1, 2 and 9 posts by 3 : 1: 0.75/0.25 → 1/0; 1.5/0.5 → 2/0, the first where equal; 6.75/2.25 → 7/2.
  const communes = at(
    splitSnapshot([
      ["26740", 0.25],
      ["26737", 0.75],
    ]),
    "2024-09-30",
  );
  expect(communes.unassigned).toEqual([]);
  expect(communes.strength.slice(4, 6)).toEqual([10, null]);
  expect(communes.atLeast!.slice(4, 6)).toEqual([10, 2]);
  expect(communes.known!.slice(4, 6)).toEqual([1, 1]);
  expect(communes.parts!.slice(4, 6)).toEqual([1, 2]);
  expect(communes.summary.strength).toBe(24);
});

test("a split unit with nobody in it needs no shares", () => {
  // 26743 Bến Thành has reported zero.
  const snapshot = splitSnapshot([]);
  const part = { from: "26743", basis: "decree", part: "partial", share: null } as const;
  const emptied: Snapshot = {
    ...snapshot,
    lineage: [
      ...smallSnapshot().lineage.filter(({ from }) => from !== "26743"),
      { ...part, to: "26737" },
      { ...part, to: "26743" },
    ],
  };
  const communes = at(emptied, "2024-09-30");
  expect(communes.strength[4]).toBe(12);
  expect(communes.state[4]).toBe("late");
  expect(communes.unassigned).toEqual([
    { province: "79", chiefs: 0, deputies: 0, officers: 0, reinforcement: 0 },
  ]);
});

test("units of then are still dissolved when looked at after their end", () => {
  const snapshot = smallSnapshot();
  const ended = coverageFrame(snapshot, snapshot.structures["2021"], {
    asOf: "2025-07-01",
    level: "commune",
    norm: "in-force",
  });
  expect(ended.carried).toBe(false);
  expect(new Set(ended.state)).toEqual(new Set(["dissolved"]));
});
