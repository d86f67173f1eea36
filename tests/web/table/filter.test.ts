import { expect, test } from "vitest";
import type { TableFilter } from "../../../web/table/filter.ts";
import { filterRows, parseRange, rangeParameter } from "../../../web/table/filter.ts";
import { fold } from "../../../web/table/fold.ts";
import { unitRows } from "../../../web/table/rows.ts";
import { FRAME, UNITS } from "./frame-fixture.ts";

const rows = unitRows(FRAME, UNITS, undefined);
const kept = (filter: Partial<TableFilter>) =>
  filterRows(rows, { only: [], find: "", ...filter }, ({ unit }) =>
    fold(`${unit.name} ${unit.code}`),
  ).map((row) => row.unit.name);

test("a province keeps its own communes, the country keeps all", () => {
  expect(unitRows(FRAME, UNITS, "11").map((row) => row.index)).toEqual([0, 1, 2]);
  expect(rows).toHaveLength(5);
});

test("words are found without diacritics, in any order, and so are codes", () => {
  expect(kept({ find: "sin thau" })).toEqual(["Sín Thầu"]);
  expect(kept({ find: "THẦU sín" })).toEqual(["Sín Thầu"]);
  expect(kept({ find: "dong da" })).toEqual(["Đống Đa"]);
  expect(kept({ find: "0316" })).toEqual(["Mường Nhé", "Ăng Tở"]);
  expect(kept({ find: "sin nhe" })).toEqual([]);
});

test("states are alternatives to each other", () => {
  expect(kept({ only: ["not_reported", "late"] })).toEqual(["Ăng Tở", "Đống Đa"]);
});

test("known units are those with a strength, zero and late ones too", () => {
  expect(kept({ only: ["known"] })).toEqual(["Sín Thầu", "Mường Nhé", "Ba Đình", "Đống Đa"]);
});

test("a unit that has not reported is neither below the norm nor meeting it", () => {
  expect(kept({ only: ["below"] })).toEqual(["Sín Thầu", "Ba Đình"]);
  expect(kept({ only: ["meeting"] })).toEqual(["Mường Nhé", "Đống Đa"]);
});

test("the fewest posts are looked for among the rows of the place, before the words", () => {
  expect(kept({ only: ["fewest"] })).toEqual(["Ba Đình"]);
  const inside = unitRows(FRAME, UNITS, "11");
  const fewest = filterRows(inside, { only: ["fewest"], find: "" }, () => "");
  expect(fewest.map((row) => row.unit.name)).toEqual(["Sín Thầu"]);
  expect(kept({ only: ["fewest"], find: "sin" })).toEqual([]);
});

test("filters of different kinds hold together", () => {
  expect(kept({ only: ["zero", "below"] })).toEqual(["Ba Đình"]);
  expect(kept({ only: ["late", "below"] })).toEqual([]);
});

test("a class keeps the reported units whose rounded value lies in it, as the legend counts", () => {
  const range = (text: string) => ({
    range: { indicator: "strength" as const, classRange: parseRange(text) },
  });
  expect(kept(range("5-7"))).toEqual(["Sín Thầu"]);
  // 0 is zero and 8 is late: both are counted under their state, not in a class.
  expect(kept(range("-8"))).toEqual(["Sín Thầu"]);
  expect(kept(range("8-"))).toEqual(["Mường Nhé"]);
});

test("a class is written as it is read", () => {
  for (const text of ["5-7", "-4", "8-"]) expect(rangeParameter(parseRange(text))).toBe(text);
  expect(parseRange("-4")).toEqual({ from: null, to: 4 });
});

test("what the map shows is judged by the box of the unit", () => {
  expect(kept({ only: ["seen"], visibleBounds: [102, 22.2, 102.5, 23] })).toEqual([
    "Sín Thầu",
    "Mường Nhé",
  ]);
  expect(kept({ only: ["seen"] })).toHaveLength(5);
});
