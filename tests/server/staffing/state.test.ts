import { expect, test } from "vitest";
import { UNIT_STATES } from "../../../server/schema.ts";
import { lastQuarterEnd, staffingOn } from "../../../server/staffing/state.ts";
import { smallSnapshot } from "../small-snapshot.ts";

const before = smallSnapshot().structures["2021"];

function on(code: string, asOf: string) {
  const index = before.indexOf.get(code)!;
  const { state, row } = staffingOn(before, asOf);
  return [UNIT_STATES[state[index]!], before.staffing.dates[row[index]!] ?? null];
}

test("the last quarter end is the date itself on that day", () => {
  expect(lastQuarterEnd("2024-09-30")).toBe("2024-09-30");
  expect(lastQuarterEnd("2024-09-29")).toBe("2024-06-30");
  expect(lastQuarterEnd("2024-02-29")).toBe("2023-12-31");
  expect(lastQuarterEnd("2024-12-31")).toBe("2024-12-31");
});

test("a report stays fresh until the next quarter has ended", () => {
  expect(on("03154", "2024-09-29")).toEqual(["reported", "2024-06-30"]);
  expect(on("03154", "2024-12-30")).toEqual(["reported", "2024-09-30"]);
  expect(on("03154", "2024-12-31")).toEqual(["late", "2024-09-30"]);
});

test("a late zero is late, a fresh one is zero", () => {
  expect(on("03158", "2024-09-30")).toEqual(["zero", "2024-09-30"]);
  expect(on("03158", "2024-12-31")).toEqual(["late", "2024-09-30"]);
});

test("after 366 days a report says nothing any more", () => {
  // 2023-06-30 + 366 days = 2024-06-30, for 2024 is a leap year.
  expect(on("03161", "2024-06-30")).toEqual(["late", "2023-06-30"]);
  expect(on("03161", "2024-07-01")).toEqual(["not_reported", null]);
});

test("before its first report a unit has not reported", () => {
  expect(on("03154", "2024-06-29")).toEqual(["not_reported", null]);
});

test("a kind is not applicable until a rule of the scheme covers it in its province", () => {
  expect(on("26740", "2023-12-31")).toEqual(["not_applicable", null]);
  expect(on("26740", "2024-01-01")).toEqual(["not_reported", null]);
});

test("a commune without a unit is not applicable even where somebody reported for it", () => {
  expect(on("03162", "2024-09-30")).toEqual(["not_applicable", null]);
});

test("the last day of a structure still has figures, the day after none", () => {
  expect(on("03154", "2025-06-30")).toEqual(["late", "2024-09-30"]);
  expect(on("03154", "2025-07-01")).toEqual(["dissolved", null]);
});
