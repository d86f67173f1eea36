import { expect, test } from "vitest";
import type { Norm } from "../../../server/norms/schema.ts";
import { minimumChoice, minimumOf, normsInOrder } from "../../../web/timeline/norm-choices.ts";

const norm = (id: string, role: Norm["role"], effectiveFrom: string): Norm => ({
  id,
  scope: "VN",
  kinds: ["xa"],
  role,
  min: 5,
  max: null,
  effectiveFrom,
  due: null,
  effectiveUntil: null,
  authority: "A",
  document: "A",
  demo: false,
  replacedBy: null,
  batch: 1,
});

test("norms on the total of posts are offered before those of a role, oldest first", () => {
  const offered = normsInOrder([
    norm("st-8", "total", "2022-08-19"),
    norm("chief-1", "chief", "2019-11-01"),
    norm("vn-5", "total", "2019-11-01"),
  ]);
  expect(offered.map((one) => one.id)).toEqual(["vn-5", "st-8", "chief-1"]);
});

test("a minimum of one's own is read from 1 to 99 and nothing else", () => {
  expect(minimumOf("min-8")).toBe(8);
  expect(minimumOf("min-99")).toBe(99);
  for (const choice of ["min-0", "min-100", "min-", "min-08", "in-force"]) {
    expect(minimumOf(choice)).toBeUndefined();
  }
});

test("a number typed is kept between 1 and 99", () => {
  expect(minimumChoice(8)).toBe("min-8");
  expect(minimumChoice(0)).toBe("min-1");
  expect(minimumChoice(500)).toBe("min-99");
  expect(minimumChoice(Number.NaN)).toBe("min-1");
});
