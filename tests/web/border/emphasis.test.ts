import { describe, expect, test } from "vitest";
import { emphasisOf } from "../../../web/border/emphasis.ts";
import type { LoanArc, LoanMark } from "../../../web/border/join-loans.ts";

const loan = (code: string, province: string, source: string): LoanMark => {
  const arc: LoanArc = {
    source: { id: source, name: source, position: [105, 21] },
    code,
    province,
    from: [105, 21],
    to: [102, 22],
    posts: 1,
    endingSoon: 0,
    until: null,
    begins: null,
  };
  return { ...arc, position: arc.to, arcs: [arc] };
};
const marks = [
  loan("03158", "11", "ministry"),
  loan("03160", "11", "province"),
  loan("23000", "62", "ministry"),
];
const strongCodes = (...asked: Parameters<typeof emphasisOf>) => {
  const { arc, mark } = emphasisOf(...asked);
  const strong = marks.filter(mark).map((one) => one.code);
  expect(marks.filter((one) => arc(one.arcs[0]!)).map((one) => one.code)).toEqual(strong);
  return strong;
};

describe("which loans stand out", () => {
  test("all of them while nothing is asked about", () => {
    expect(strongCodes(undefined, marks, undefined)).toEqual(["03158", "03160", "23000"]);
  });

  test("those of a province", () => {
    expect(strongCodes({ unit: "11" }, marks, "11")).toEqual(["03158", "03160"]);
  });

  test("those of a commune that has some", () => {
    expect(strongCodes({ unit: "03158" }, marks, "11")).toEqual(["03158"]);
  });

  test("those of its province for a commune without any", () => {
    expect(strongCodes({ unit: "03200" }, marks, "11")).toEqual(["03158", "03160"]);
  });

  test("those of a lending body, wherever they go", () => {
    expect(strongCodes({ source: "ministry" }, marks, "11")).toEqual(["03158", "23000"]);
  });
});
