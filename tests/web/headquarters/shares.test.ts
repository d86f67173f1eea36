import { describe, expect, test } from "vitest";
import { classOf, classRanges, rangeText } from "../../../web/coverage/classes.ts";
import type { StepReading } from "../../../web/headquarters/readings.ts";
import { countShares, provinceShares, SHARE_BOUNDS } from "../../../web/headquarters/shares.ts";

const on = (step: number): StepReading => ({ step, state: "reported" });
const without = (state: StepReading["state"]): StepReading => ({ step: null, state });

describe("share completed by province", () => {
  const readings = [
    on(4),
    on(4),
    on(1),
    without("not_reported"),
    without("not_reported"),
    without("dissolved"),
    without("not_applicable"),
  ];
  const parents = ["11", "11", "11", "11", "12", "14", "15"];
  const shares = provinceShares(["11", "12", "14", "15"], readings, parents, 4);

  test("is counted over the units that are known", () => {
    expect(shares[0]).toEqual({ code: "11", done: 2, known: 3, percent: 66, state: "reported" });
  });

  test("a province without any known unit has no share but a state", () => {
    expect(shares.slice(1).map(({ percent, state }) => [percent, state])).toEqual([
      [null, "not_reported"],
      [null, "dissolved"],
      [null, "not_applicable"],
    ]);
  });

  test("100 percent means all: 199 of 200 is 99", () => {
    const many = [...Array.from({ length: 199 }, () => on(4)), on(3)];
    const [share] = provinceShares(
      ["11"],
      many,
      many.map(() => "11"),
      4,
    );
    expect(share!.percent).toBe(99);
  });

  test("any vehicle counts as done", () => {
    const [share] = provinceShares(["11"], [on(0), on(1), on(3)], ["11", "11", "11"], 1);
    expect(share).toMatchObject({ done: 2, known: 3, percent: 66 });
  });

  test("classes read ≤ 24, 25–49, 50–74, ≥ 75", () => {
    expect(classRanges(SHARE_BOUNDS).map((range) => rangeText(range, String))).toEqual([
      "≤ 24",
      "25–49",
      "50–74",
      "≥ 75",
    ]);
    expect([0, 24, 25, 74, 75, 100].map((percent) => classOf(percent, SHARE_BOUNDS))).toEqual([
      0, 0, 1, 2, 3, 3,
    ]);
  });

  test("provinces in classes and in states add up to all of them", () => {
    const { classes, states } = countShares(shares);
    expect(classes).toEqual([0, 0, 1, 0]);
    expect([...states]).toEqual([
      ["not_reported", 1],
      ["dissolved", 1],
      ["not_applicable", 1],
    ]);
  });
});
