import { expect, test } from "vitest";
import { moveCell } from "../../../web/table/cell-movement.ts";

const size = { rows: 100, columns: 5, page: 10 };
const move = (row: number, column: number, key: string, control = false) =>
  moveCell({ row, column }, key, control, size);

test("arrows move by one cell and stop at the edges", () => {
  expect(move(3, 2, "ArrowDown")).toEqual({ row: 4, column: 2 });
  expect(move(99, 2, "ArrowDown")).toEqual({ row: 99, column: 2 });
  expect(move(3, 0, "ArrowLeft")).toEqual({ row: 3, column: 0 });
  expect(move(3, 4, "ArrowRight")).toEqual({ row: 3, column: 4 });
});

test("up from the first row is the header, and no further", () => {
  expect(move(0, 1, "ArrowUp")).toEqual({ row: -1, column: 1 });
  expect(move(-1, 1, "ArrowUp")).toEqual({ row: -1, column: 1 });
});

test("pages move by what is seen, never into the header", () => {
  expect(move(50, 1, "PageDown")).toEqual({ row: 60, column: 1 });
  expect(move(5, 1, "PageUp")).toEqual({ row: 0, column: 1 });
});

test("Home and End go along the row, with Control to the corners", () => {
  expect(move(50, 3, "Home")).toEqual({ row: 50, column: 0 });
  expect(move(50, 3, "End")).toEqual({ row: 50, column: 4 });
  expect(move(50, 3, "Home", true)).toEqual({ row: 0, column: 0 });
  expect(move(50, 3, "End", true)).toEqual({ row: 99, column: 4 });
});

test("an empty table has the header alone, and other keys do not move", () => {
  expect(moveCell({ row: -1, column: 0 }, "ArrowDown", false, { ...size, rows: 0 })).toEqual({
    row: -1,
    column: 0,
  });
  expect(move(1, 1, "Enter")).toBeUndefined();
});
