import { createTable } from "@tanstack/solid-table";
import { createRoot } from "solid-js";
import { expect, test } from "vitest";
import { COLUMNS, columnsOf } from "../../../web/table/columns.ts";
import { nameRanks } from "../../../web/table/name-ranks.ts";
import { unitRows } from "../../../web/table/rows.ts";
import { parseSort, sortParameter } from "../../../web/table/sort.ts";
import { columnDefs, UNIT_TABLE_FEATURES } from "../../../web/table/table-features.ts";
import { FRAME, UNITS } from "./frame-fixture.ts";

const vietnamese = new Intl.Collator("vi");

/** Names in the order the table shows them. */
const sorted = (text: string): string[] =>
  createRoot((dispose) => {
    const table = createTable({
      features: UNIT_TABLE_FEATURES,
      columns: columnDefs(columnsOf("commune"), nameRanks(UNITS, [], vietnamese.compare)),
      data: unitRows(FRAME, UNITS, undefined),
      initialState: { sorting: parseSort(text, COLUMNS) },
    });
    const names = table.getRowModel().rows.map((row) => row.original.unit.name);
    dispose();
    return names;
  });

test("an unknown figure stays last in both directions, and is not a zero", () => {
  expect(sorted("strength")).toEqual(["Ba Đình", "Sín Thầu", "Đống Đa", "Mường Nhé", "Ăng Tở"]);
  expect(sorted("-strength")).toEqual(["Mường Nhé", "Đống Đa", "Sín Thầu", "Ba Đình", "Ăng Tở"]);
});

test("a measure that does not apply stays last: posts per border kilometre inland", () => {
  expect(sorted("-per_border_km")[0]).toBe("Sín Thầu");
  expect(sorted("per_border_km")[0]).toBe("Sín Thầu");
});

test("names follow the Vietnamese alphabet: Ă after A and before B, Đ after D and before M", () => {
  expect(sorted("name")).toEqual(["Ăng Tở", "Ba Đình", "Đống Đa", "Mường Nhé", "Sín Thầu"]);
  expect(sorted("-name")).toEqual(["Sín Thầu", "Mường Nhé", "Đống Đa", "Ba Đình", "Ăng Tở"]);
});

test("equal figures keep the order of the frame in both directions", () => {
  expect(sorted("required")).toEqual(UNITS.map((unit) => unit.name));
  expect(sorted("-required")).toEqual(UNITS.map((unit) => unit.name));
});

test("an order is written as it is read, and one of no column sorts nothing", () => {
  expect(sortParameter(parseSort("-shortfall", COLUMNS))).toBe("-shortfall");
  expect(sortParameter(parseSort("name", COLUMNS))).toBe("name");
  expect(parseSort("constructor", COLUMNS)).toEqual([]);
  expect(parseSort(undefined, COLUMNS)).toEqual([]);
  expect(sortParameter([])).toBeNull();
});
