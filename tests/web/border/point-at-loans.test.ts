import { describe, expect, test } from "vitest";
import type { Source } from "../../../server/reinforcement/schema.ts";
import type { LoanArc, LoanMark } from "../../../web/border/join-loans.ts";
import { createLoanPointer } from "../../../web/border/point-at-loans.ts";

const source: Source = { id: "a", name: "A", position: [0, 0] };
const arc: LoanArc = {
  source,
  code: "00001",
  province: "01",
  from: [0, 0],
  to: [20, 0],
  posts: 4,
  endingSoon: 0,
  until: null,
  begins: null,
};
const mark: LoanMark = {
  code: "00001",
  province: "01",
  position: [20, 0],
  posts: 4,
  endingSoon: 0,
  until: null,
  begins: null,
  arcs: [arc],
};
const find = createLoanPointer([mark], [source]);
const all = () => true;

describe("pointing at loans", () => {
  // At zoom 0 the world is 512 pixels wide: 20 degrees are 28 pixels, a pixel 0.7 degrees.
  test("a symbol of four posts is hit within its ten pixels and a little more", () => {
    expect(find([20, 8], 0, 5, all)).toEqual({ mark });
    expect(find([20, -11], 0, 5, all)).toBeUndefined();
  });

  test("zoomed in, the same distance on the ground is beside the symbol", () => {
    expect(find([20, -8], 2, 5, all)).toBeUndefined();
  });

  test("a lending body is hit at its place", () => {
    expect(find([-2, 0], 0, 5, all)).toEqual({ source });
  });

  test("an arc is hit at its crown, not on the chord below", () => {
    // At zoom 4 the crown stands 46 pixels off: 0.1 of 20 degrees.
    expect(find([10, 2], 4, 5, all)).toEqual({ arc });
    expect(find([10, 0], 4, 5, all)).toBeUndefined();
  });

  test("a faint arc is not hit", () => {
    expect(find([10, 2], 4, 5, () => false)).toBeUndefined();
  });
});
