import fc from "fast-check";
import { expect, test } from "vitest";
import {
  findingOf,
  judgeUnit,
  normInForce,
  ruleFor,
  verdictOf,
} from "../../../server/norms/judge.ts";
import type { Norm } from "../../../server/norms/schema.ts";

const norm = (id: string, given: Partial<Norm> = {}): Norm => ({
  id,
  scope: "VN",
  kinds: ["xa"],
  role: "total",
  min: 5,
  max: null,
  effectiveFrom: "2019-11-01",
  due: null,
  effectiveUntil: null,
  authority: "",
  document: "A",
  demo: false,
  replacedBy: null,
  batch: 1,
  ...given,
});
const xa = { kind: "xa", parent: "94" } as const;

test("a norm holds from its first day to its last, for the kinds and the scope it names", () => {
  const norms = [norm("a", { effectiveFrom: "2020-01-01", effectiveUntil: "2020-12-31" })];
  const on = (asOf: string, unit: Parameters<typeof normInForce>[2] = xa) =>
    normInForce(norms, "total", unit, asOf)?.id;
  expect(on("2019-12-31")).toBeUndefined();
  expect(on("2020-01-01")).toBe("a");
  expect(on("2020-12-31")).toBe("a");
  expect(on("2021-01-01")).toBeUndefined();
  expect(on("2020-06-01", { kind: "phuong", parent: "94" })).toBeUndefined();
});

test("the norm of a unit's own province goes before the country's, however old", () => {
  const norms = [
    norm("country", { effectiveFrom: "2023-01-01", min: 9 }),
    norm("other", { scope: "38", effectiveFrom: "2023-01-01" }),
    norm("own", { scope: "94", effectiveFrom: "2019-11-01" }),
  ];
  expect(normInForce(norms, "total", xa, "2024-01-01")?.id).toBe("own");
  expect(normInForce(norms, "total", { kind: "xa", parent: "11" }, "2024-01-01")?.id).toBe(
    "country",
  );
});

test("of two in one scope the later holds, and only once it is in force", () => {
  const norms = [norm("early"), norm("late", { effectiveFrom: "2022-08-19" })];
  expect(normInForce(norms, "total", xa, "2022-08-18")?.id).toBe("early");
  expect(normInForce(norms, "total", xa, "2022-08-19")?.id).toBe("late");
});

test("a norm chosen by id holds for the units it is meant for on any date", () => {
  const rule = ruleFor([norm("st-8", { scope: "94", min: 8 })], "st-8", "2000-01-01");
  expect(rule(xa)?.min).toBe(8);
  expect(rule({ kind: "xa", parent: "11" })).toBeUndefined();
});

test("what-if minimums run from 1 to 99, and anything else is an unknown norm", () => {
  expect(ruleFor([], "min-99", "2024-01-01")(xa)?.min).toBe(99);
  for (const choice of ["min-0", "min-100", "min-08", "min-", "nope"]) {
    expect(() => ruleFor([], choice, "2024-01-01")).toThrow(
      expect.objectContaining({ code: "norm.unknown", status: 404 }),
    );
  }
});

test("a verdict tells met, above, below, not due yet and unknown apart", () => {
  const town = norm("th-town-7-11", { min: 7, max: 11, due: "2020-09-30" });
  const verdict = (officers: number, asOf = "2020-09-30") =>
    verdictOf(town, { chiefs: 1, deputies: 1, officers }, asOf);
  expect(verdict(5)).toBe("met");
  expect(verdict(9)).toBe("met");
  expect(verdict(10)).toBe("above");
  expect(verdict(4)).toBe("below");
  expect(verdict(4, "2020-09-29")).toBe("not_due");
  expect(verdict(5, "2020-09-29")).toBe("met");
  expect(verdictOf(town, null, "2020-09-30")).toBe("unknown");
});

test("norms for chiefs and deputies count those posts alone", () => {
  const posts = { chiefs: 1, deputies: 0, officers: 9 };
  expect(verdictOf(norm("c", { role: "chief", min: 1, max: 1 }), posts, "2024-01-01")).toBe("met");
  expect(verdictOf(norm("d", { role: "deputy", min: 1 }), posts, "2024-01-01")).toBe("below");
});

// Worked by hand: which of these holds for a commune 03154 of district 096 in province 11.
const village = { kind: "xa", parent: "11", code: "03154", districtCode: "096" } as const;
const RULES = [
  norm("country-5", { min: 5 }),
  norm("province-6", { scope: "11", min: 6, effectiveFrom: "2020-01-01" }),
  norm("district-7", { scope: "096", min: 7, effectiveFrom: "2021-01-01" }),
  norm("commune-8", { scope: "03154", min: 8, effectiveFrom: "2022-01-01" }),
  norm("country-9", { min: 9, effectiveFrom: "2023-01-01" }),
];

test.each([
  ["2019-10-31", village, undefined],
  ["2019-11-01", village, "country-5"],
  ["2020-01-01", village, "province-6"],
  ["2021-01-01", village, "district-7"],
  ["2022-01-01", village, "commune-8"],
  ["2023-01-01", village, "commune-8"],
  ["2023-01-01", { ...village, code: "03155" }, "district-7"],
  ["2023-01-01", { ...village, code: "03155", districtCode: "095" }, "province-6"],
  ["2023-01-01", { ...village, code: "00001", districtCode: null, parent: "01" }, "country-9"],
] as const)("on %s the narrowest scope wins, then the latest: %o by %s", (asOf, unit, expected) => {
  expect(normInForce(RULES, "total", unit, asOf)?.id).toBe(expected);
  expect(ruleFor(RULES, "in-force", asOf)(unit)?.norm?.id).toBe(expected);
});

test("a replaced norm gives way on the first day of the one that follows, and not before", () => {
  const old = norm("old", { scope: "94", replacedBy: "new" });
  const next = norm("new", { scope: "94", min: 8, effectiveFrom: "2022-08-19" });
  const on = (asOf: string, norms = [old, next]) => normInForce(norms, "total", xa, asOf)?.id;
  expect(on("2022-08-18")).toBe("old");
  expect(on("2022-08-19")).toBe("new");
  // Ended later on, the new one leaves no norm: the old one does not come back.
  const short = { ...next, effectiveUntil: "2023-12-31" };
  expect(on("2024-01-01", [old, short])).toBeUndefined();
  // A replacement that was taken back replaces nothing.
  expect(on("2024-01-01", [old])).toBe("old");
});

test("minimum, maximum and the roles are told apart", () => {
  const norms = [
    norm("total", { min: 7, max: 11 }),
    norm("chief", { role: "chief", min: 1, max: 1 }),
    norm("deputy", { role: "deputy", min: 1, max: 2, due: "2026-01-01" }),
    norm("officer", { role: "officer", min: 0, max: 8 }),
  ];
  const told = judgeUnit(norms, xa, { chiefs: 1, deputies: 0, officers: 11 }, "2024-01-01");
  expect(
    told.map(({ role, count, minimum, maximum, shortfall, surplus }) => ({
      ...{ role, count, minimum, maximum, shortfall, surplus },
    })),
  ).toEqual([
    { role: "total", count: 12, minimum: "met", maximum: "above", shortfall: 0, surplus: 1 },
    { role: "chief", count: 1, minimum: "met", maximum: "met", shortfall: 0, surplus: 0 },
    { role: "deputy", count: 0, minimum: "not_due", maximum: "met", shortfall: 1, surplus: 0 },
    { role: "officer", count: 11, minimum: "met", maximum: "above", shortfall: 0, surplus: 3 },
  ]);
});

test("eight on average with one commune at four is a failure of that commune", () => {
  const eight = norm("st-8", { scope: "94", min: 8 });
  const officers = [7, 7, 7, 11, 2].map((count) => ({ chiefs: 1, deputies: 1, officers: count }));
  const counts = officers.map((posts) => posts.chiefs + posts.deputies + posts.officers);
  expect(counts.reduce((a, b) => a + b) / counts.length).toBeGreaterThan(8);
  expect(officers.map((posts) => findingOf(eight, posts, "2026-01-01").minimum)).toEqual([
    "met",
    "met",
    "met",
    "met",
    "below",
  ]);
  expect(findingOf(eight, officers[4]!, "2026-01-01").shortfall).toBe(4);
});

const anyNorm = fc
  .record({
    scope: fc.constantFrom("VN", "11", "94", "096", "03154"),
    kinds: fc.subarray(["xa", "phuong", "thi_tran"] as const, { minLength: 1 }),
    role: fc.constantFrom("total" as const, "chief" as const, "deputy" as const),
    min: fc.integer({ min: 0, max: 20 }),
    from: fc.integer({ min: 2019, max: 2026 }),
    lasts: fc.option(fc.integer({ min: 0, max: 4 })),
  })
  .map(({ from, lasts, ...given }) => ({
    ...given,
    effectiveFrom: `${from}-01-01`,
    effectiveUntil: lasts === null ? null : `${from + lasts}-12-31`,
  }));
const anyNorms = fc
  .array(anyNorm, { maxLength: 12 })
  .map((list) => list.map((given, i) => norm(`n${String(i).padStart(2, "0")}`, given)));
const anyDay = fc.integer({ min: 2018, max: 2028 }).map((year) => `${year}-06-30`);
const anyPosts = fc.record({
  chiefs: fc.integer({ min: 0, max: 1 }),
  deputies: fc.integer({ min: 0, max: 3 }),
  officers: fc.integer({ min: 0, max: 20 }),
});

test("the order of norms never matters", () => {
  fc.assert(
    fc.property(
      anyNorms,
      anyDay,
      anyPosts,
      fc.infiniteStream(fc.nat()),
      (norms, asOf, posts, luck) => {
        const shuffled = norms
          .map((one) => ({ one, at: luck.next().value as number }))
          .sort((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(judgeUnit(shuffled, village, posts, asOf)).toEqual(
          judgeUnit(norms, village, posts, asOf),
        );
      },
    ),
  );
});

test("a norm that is not meant for the unit, or not in force, changes nothing", () => {
  const unrelated = fc.constantFrom(
    norm("x", { scope: "01", min: 99 }),
    norm("x", { kinds: ["dac_khu"], min: 99 }),
    norm("x", { scope: "03155", min: 99 }),
    norm("x", { effectiveFrom: "2090-01-01", min: 99 }),
    norm("x", { effectiveFrom: "1990-01-01", effectiveUntil: "1991-01-01", min: 99 }),
  );
  fc.assert(
    fc.property(anyNorms, unrelated, anyDay, anyPosts, (norms, other, asOf, posts) => {
      expect(judgeUnit([other, ...norms], village, posts, asOf)).toEqual(
        judgeUnit(norms, village, posts, asOf),
      );
    }),
  );
});

test("another post never makes a minimum worse", () => {
  fc.assert(
    fc.property(anyNorms, anyDay, anyPosts, (norms, asOf, posts) => {
      const more = { ...posts, officers: posts.officers + 1 };
      const shortfalls = (of: typeof posts) =>
        judgeUnit(norms, village, of, asOf).map(({ shortfall }) => shortfall!);
      const after = shortfalls(more);
      for (const [i, before] of shortfalls(posts).entries()) {
        expect(after[i]).toBeLessThanOrEqual(before);
      }
    }),
  );
});
