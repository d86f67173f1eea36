import { expect, test } from "vitest";
import type { Norm } from "../../../server/norms/schema.ts";
import { barSpan, byScope, dayPercent, lastDay, normState } from "../../../web/norms/norm-state.ts";

const norm = (id: string, given: Partial<Norm> = {}): Norm => ({
  id,
  scope: "VN",
  kinds: ["xa"],
  role: "total",
  min: 5,
  max: null,
  effectiveFrom: "2020-01-01",
  due: null,
  effectiveUntil: null,
  authority: "",
  document: "A",
  demo: false,
  replacedBy: null,
  batch: 1,
  ...given,
});

test("a norm is to come, not yet due, in force, overtaken, ended or replaced", () => {
  const dated = norm("a", { due: "2021-01-01", effectiveUntil: "2022-12-31" });
  const on = (asOf: string) => normState(dated, [dated], asOf);
  expect(["2019-12-31", "2020-06-01", "2021-01-01", "2023-01-01"].map(on)).toEqual([
    "to_come",
    "not_due",
    "in_force",
    "ended",
  ]);
  const later = norm("b", { effectiveFrom: "2021-06-01" });
  expect(normState(dated, [dated, later], "2021-07-01")).toBe("overtaken");
  // One that leaves out a kind overtakes nothing.
  const wide = norm("c", { kinds: ["xa", "phuong"] });
  expect(normState(wide, [wide, later], "2021-07-01")).toBe("in_force");
  const old = norm("d", { replacedBy: "b" });
  expect(normState(old, [old, later], "2021-05-31")).toBe("in_force");
  expect(normState(old, [old, later], "2021-06-01")).toBe("replaced");
  expect(lastDay(old, [old, later])).toBe("2021-05-31");
});

test("norms stand by scope, the country first, the total before the roles", () => {
  const list = [
    norm("p", { scope: "38" }),
    norm("c", { role: "chief" }),
    norm("t2", { effectiveFrom: "2022-01-01" }),
    norm("t1"),
  ];
  expect(byScope(list).map(({ scope, norms }) => [scope, norms.map(({ id }) => id)])).toEqual([
    ["VN", ["t1", "t2", "c"]],
    ["38", ["p"]],
  ]);
});

test("bars run over whole years with one to come", () => {
  const span = barSpan([norm("a", { due: "2020-09-30" })], "2026-10-31");
  expect(span).toEqual({ from: "2020-01-01", until: "2027-12-31" });
  expect(dayPercent("2020-01-01", span)).toBe(0);
  expect(dayPercent("2030-01-01", span)).toBe(100);
});
