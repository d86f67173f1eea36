import { expect, test } from "vitest";
import type { Fall } from "../../../server/reinforcement/schema.ts";
import type { Position } from "../../../server/schema.ts";
import { fallMarks, markRadius, markUnder } from "../../../web/cliff/fall-marks.ts";

const fall = (code: string, month: string, shortfall: number): { fall: Fall; loans: [] } => ({
  fall: {
    ...{ month, code, loans: [], ended: 1, strength: 9 },
    ...{ reinforcement: 0, required: 9 + shortfall, shortfall },
  },
  loans: [],
});
const places: Record<string, Position> = { "00001": [10, 10], "00002": [20, 10] };
const marks = fallMarks(
  [
    fall("00001", "2026-11", 1),
    fall("00001", "2027-05", 4),
    fall("00009", "2026-11", 1),
    fall("00002", "2026-12", 4),
  ],
  (code) => places[code],
  (month) => Number(month.slice(5)),
);
const project = ([x, y]: Position) => ({ x, y });

test("a commune has one symbol, for its first fall, and none without a place", () => {
  expect(marks).toEqual([
    { code: "00001", position: [10, 10], span: 11, shortfall: 1 },
    { code: "00002", position: [20, 10], span: 12, shortfall: 4 },
  ]);
});

test("four times the posts are twice the growth of the symbol", () => {
  expect([markRadius({ shortfall: 1 }), markRadius({ shortfall: 4 })]).toEqual([6, 8]);
});

test("the pointer means the nearest symbol it touches", () => {
  expect(markUnder({ x: 2, y: 10 }, marks, project)).toBe("00001");
  expect(markUnder({ x: 1, y: 10 }, marks, project)).toBeUndefined();
  // Within reach of both: 14 is 4 from the one and 6 from the other.
  expect(markUnder({ x: 14, y: 10 }, marks, project)).toBe("00001");
  expect(markUnder({ x: 16, y: 10 }, marks, project)).toBe("00002");
});
