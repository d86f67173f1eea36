import { expect, test } from "vitest";
import { normInForce, ruleFor, verdictOf } from "../../../server/norms/judge.ts";
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
