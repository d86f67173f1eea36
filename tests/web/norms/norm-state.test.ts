import { expect, test } from "vitest";
import type { Norm } from "../../../server/norms/schema.ts";
import { barSpan, byScope, dayPercent, lastDay } from "../../../web/norms/norm-state.ts";

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

test("a norm that was replaced lasts until the day before the next one", () => {
  const next = norm("b", { effectiveFrom: "2021-06-01" });
  const old = norm("a", { replacedBy: "b" });
  expect(lastDay(old, [old, next])).toBe("2021-05-31");
  const shorter = norm("c", { replacedBy: "b", effectiveUntil: "2020-12-31" });
  expect(lastDay(shorter, [shorter, next])).toBe("2020-12-31");
  expect(lastDay(next, [old, next])).toBeNull();
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
