import { expect, test } from "vitest";
import { visibleColumns } from "../../../web/table/columns.ts";

const ids = (...args: Parameters<typeof visibleColumns>) =>
  visibleColumns(...args).map((column) => column.id);

test("communes show strength, norm, shortfall and state unless chosen otherwise", () => {
  expect(ids("commune", undefined, "strength")).toEqual([
    "name",
    "strength",
    "required",
    "shortfall",
    "state",
  ]);
});

test("what the map shows joins the usual columns, in the place of the norm", () => {
  expect(ids("commune", undefined, "per_10k")).toEqual([
    "name",
    "strength",
    "shortfall",
    "per_10k",
    "state",
  ]);
  expect(ids("province", undefined, "strength")).toContain("strength");
});

test("the name stays, whatever is chosen, and columns of the other level are passed over", () => {
  expect(ids("commune", ["code", "minimum", "nonsense"], "strength")).toEqual(["name", "code"]);
  expect(ids("province", ["minimum", "province"], "strength")).toEqual(["name", "minimum"]);
});
