import fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "../../../../server/generation/snapshot.ts";
import type { ReinforcementRow } from "../../../../server/ledger/rows.ts";
import { needAnswer, needOf } from "../../../../server/plan/need/need.ts";
import { weighNeed } from "../../../../server/plan/need/weigh.ts";
import { NEED_PARTS, type NeedPart } from "../../../../server/plan/schema.ts";
import { planningSnapshot, question } from "../planning-snapshot.ts";

const need = (given: object = {}, snapshot = planningSnapshot()) =>
  needOf(snapshot, question(given));

function lend(snapshot: Snapshot, loan: Partial<ReinforcementRow>) {
  const { loans } = snapshot.structures["2026"];
  const [first] = loans.get("03158")!;
  loans.set("03158", [...loans.get("03158")!, { ...first!, ...loan }]);
  return snapshot;
}

test("raw parts are in the unit of each, and unknown is null", () => {
  const { codes, raw } = need();
  expect(codes).toEqual(["03158", "03160", "03162"]);
  // 16 − (9 + 5), 16 − 5, no report.
  expect(raw.shortfall).toEqual([2, 11, null]);
  // 71.2 km ÷ 14 posts, 43.4 ÷ 5.
  expect(raw.borderKmPerPost[0]).toBeCloseTo(5.0857, 4);
  expect(raw.borderKmPerPost.slice(1)).toEqual([8.68, null]);
  expect(raw.population).toEqual([4000, 8000, null]);
  expect(raw.area).toEqual([100, 200, 50]);
  expect(raw.complex).toEqual([0, 0, 1]);
  expect(raw.ending).toEqual([5, 0, 0]);
});

test("need is the weighted mean of the parts, each scaled by its largest, in thousandths", () => {
  const { need: thousandths, parts, shortfall } = need();
  // Weights 5, 2, 1, 1, 1, 2 of 12:
  // 03158: (5 × 2/11 + 2 × 5.0857/8.68 + ½ + ½ + 0 + 2) ÷ 12 = 0.4234
  // 03160: (5 + 2 + 1 + 1 + 0 + 0) ÷ 12 = 0.75
  // 03162: (0 + 0 + 0 + ¼ + 1 + 0) ÷ 12 = 0.1042
  expect(thousandths).toEqual([423, 750, 104]);
  expect(parts.shortfall).toEqual([75.8, 416.7, 0]);
  expect(parts.borderKmPerPost).toEqual([97.7, 166.7, 0]);
  expect(parts.ending).toEqual([166.7, 0, 0]);
  expect(parts.complex).toEqual([0, 0, 83.3]);
  expect(shortfall).toEqual([2, 11, null]);
});

test("a weight that is raised moves the need toward its part", () => {
  const weights = { shortfall: 0, population: 0, area: 0, complex: 0, ending: 1 };
  expect(need({ weights: { ...weights, borderKmPerPost: 0 } }).need).toEqual([1000, 0, 0]);
  expect(need({ weights: { ...weights, borderKmPerPost: 1 } }).need).toEqual([793, 500, 0]);
});

test("without any weight nobody needs anything", () => {
  const weights = Object.fromEntries(NEED_PARTS.map((part) => [part, 0]));
  expect(need({ weights }).need).toEqual([0, 0, 0]);
});

test("a commune without any post counts as one for its border", () => {
  const snapshot = planningSnapshot();
  const { staffing, communes } = snapshot.structures["2026"];
  const cell = communes.findIndex(({ code }) => code === "03160");
  for (const role of ["chiefs", "deputies", "officers"] as const) staffing[role][cell] = 0;
  expect(need({}, snapshot).raw.borderKmPerPost[1]).toBe(43.4);
});

test("posts end within the horizon up to the day before it is over", () => {
  // The loan's last day is 2026-09-29.
  const ending = (asOf: string, horizonMonths: number) =>
    need({ asOf, horizonMonths }).raw.ending[0];
  expect(ending("2026-03-29", 6)).toBe(0);
  expect(ending("2026-03-30", 6)).toBe(5);
  expect(ending("2026-09-29", 1)).toBe(5);
  expect(ending("2026-09-29", 0)).toBe(0);
});

test("posts that are renewed or replaced from the day after do not end", () => {
  const next = { id: "next", from: "2026-09-30", until: null, posts: 2 };
  expect(need({}, lend(planningSnapshot(), next)).raw.ending[0]).toBe(3);
  const other = lend(planningSnapshot(), { ...next, source: "pc-01", posts: 9 });
  expect(need({}, other).raw.ending[0]).toBe(0);
  const late = lend(planningSnapshot(), { ...next, from: "2026-10-01" });
  expect(need({}, late).raw.ending[0]).toBe(5);
});

test("what is agreed counts from the day it begins: on the first of the term it is on loan, later it is not", () => {
  // The term begins on 2026-05-01; 16 − 9 − 5 are missing.
  const planned = { id: "next", from: "2026-05-01", until: "2026-06-30", posts: 1 };
  const { raw } = need({}, lend(planningSnapshot(), planned));
  expect(raw.shortfall[0]).toBe(1);
  expect(raw.ending[0]).toBe(6);
  const later = need({}, lend(planningSnapshot(), { ...planned, from: "2026-05-02" })).raw;
  expect([later.shortfall[0], later.ending[0]]).toEqual([2, 5]);
});

test("what has ended when the term begins is missing by then", () => {
  // The five of 03158 end on 2026-09-29.
  const { raw } = need({ term: { from: "2026-09-30", until: null } });
  expect(raw.shortfall[0]).toBe(16 - 9);
  expect(raw.ending[0]).toBe(0);
});

test("all filters hold at once", () => {
  const codes = (targets: object) => need({ targets }).codes;
  expect(codes({ border: false, provinces: ["11"] })).toEqual(["03158", "03160", "03162", "03163"]);
  expect(codes({ border: false, kinds: ["phuong"] })).toEqual(["26737", "26740", "26743"]);
  expect(codes({ complex: true })).toEqual(["03162"]);
  expect(codes({ codes: ["03160", "03163"] })).toEqual(["03160"]);
});

test("a mark makes a border commune for its term", () => {
  const snapshot = planningSnapshot();
  const { marks } = snapshot.structures["2026"];
  const [complex] = marks.get("03162")!;
  marks.set("03163", [{ ...complex!, code: "03163", mark: "border", until: "2026-03-31" }]);
  expect(need({}, snapshot).codes).toContain("03163");
  expect(need({ asOf: "2026-04-01" }, snapshot).codes).not.toContain("03163");
});

test("a body spares what it has beyond its own norm and what it has lent already", () => {
  const { lenders } = need();
  expect(
    lenders.map(({ id, strength, norm, lent, spare }) => [id, strength, norm, lent, spare]),
  ).toEqual([
    // Its last report is for 2024-12-31, older than a year.
    ["pc-01", null, null, 0, null],
    // 120 − 110 − 5
    ["pc-11", 120, 110, 5, 5],
  ]);
});

test.each([
  // The five of 03158 run to 2026-09-29; three more are agreed for July and August.
  ["2026-05-01", null, 8],
  ["2026-05-01", "2026-06-30", 5],
  ["2026-08-31", "2026-12-31", 8],
  ["2026-09-01", "2026-12-31", 5],
  ["2026-09-30", null, 0],
  // Over before the date of the figures.
  ["2026-01-01", "2026-02-28", 5],
])("in a term from %s to %s a body has at most so many on loan: %i", (from, until, lent) => {
  const agreed = { id: "next", from: "2026-07-01", until: "2026-08-31", posts: 3 };
  const snapshot = lend(planningSnapshot(), agreed);
  const [, body] = need({ term: { from, until } }, snapshot).lenders;
  expect(body).toMatchObject({ lent, spare: Math.max(0, 120 - 110 - lent) });
});

test("a question that takes the place of a plan does not count what that plan has lent", () => {
  const own = { id: "plan-1-pc-11-03158", from: "2026-05-01", until: null, posts: 4 };
  const snapshot = lend(planningSnapshot(), own);
  expect(need({}, snapshot).lenders[1]).toMatchObject({ lent: 9, spare: 1 });
  const instead = need({ against: "plan-1" }, snapshot);
  expect(instead.lenders[1]).toMatchObject({ lent: 5, spare: 5 });
  expect(instead.shortfall[0]).toBe(2);
});

test("a body below its own norm spares nobody", () => {
  const snapshot = planningSnapshot();
  snapshot.sourcePosts.get("pc-11")![1]!.minimum = 118;
  expect(need({}, snapshot).lenders[1]).toMatchObject({ strength: 120, norm: 118, spare: 0 });
});

test("the answer is in columns and says that a mark behind it is illustrative", () => {
  const answer = needAnswer(planningSnapshot(), question());
  expect(answer).toMatchObject({
    generation: "0123456789abcdef",
    asOf: "2026-03-31",
    demo: true,
    need: [423, 750, 104],
  });
  expect(answer.sources[1]).toEqual({
    ...{ id: "pc-11", name: "Công an tỉnh Điện Biên", position: [103.02, 21.39] },
    ...{ strength: 120, norm: 110, lent: 5, spare: 5 },
  });
});

const value = fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { nil: null });
const columns = fc
  .integer({ min: 1, max: 12 })
  .chain((count) =>
    fc.record(
      Object.fromEntries(
        NEED_PARTS.map((part) => [part, fc.array(value, { minLength: count, maxLength: count })]),
      ) as Record<NeedPart, fc.Arbitrary<(number | null)[]>>,
    ),
  );
const weights = fc.record(
  Object.fromEntries(
    NEED_PARTS.map((part) => [
      part,
      fc.integer({ min: 0, max: 1000 }).map((hundredths) => hundredths / 100),
    ]),
  ) as Record<NeedPart, fc.Arbitrary<number>>,
);

test("need lies between 0 and 1000 and is the sum of its parts but for rounding", () => {
  fc.assert(
    fc.property(columns, weights, (raw, given) => {
      const { need: thousandths, parts } = weighNeed(raw, given);
      thousandths.forEach((value, c) => {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1000);
        const sum = NEED_PARTS.reduce((total, part) => total + parts[part][c]!, 0);
        expect(Math.abs(sum - value)).toBeLessThanOrEqual(0.5 + NEED_PARTS.length * 0.05 + 1e-9);
      });
    }),
  );
});

test("weights that are all multiplied by the same change nothing", () => {
  fc.assert(
    fc.property(columns, weights, (raw, given) => {
      const halves = Object.fromEntries(
        NEED_PARTS.map((part) => [part, given[part] / 2]),
      ) as typeof given;
      const [one, other] = [weighNeed(raw, given).need, weighNeed(raw, halves).need];
      one.forEach((value, c) => {
        expect(Math.abs(value - other[c]!)).toBeLessThanOrEqual(1);
      });
    }),
  );
});
