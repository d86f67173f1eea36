import { expect, test } from "vitest";
import type { RequestsAnswer } from "../../../server/requests/schema.ts";
import { markAt, markRadius, requestMarks } from "../../../web/requests/request-marks.ts";
import { UNITS } from "../table/frame-fixture.ts";

const counts = (code: string, posts: number, other = 0) => ({
  code,
  open: posts + other,
  closed: 1,
  kinds: { reporting: 0, headquarters: 0, equipment: 0, posts, allowances: 0, other },
  oldestDays: 10,
});
const answer = {
  units: [counts("03158", 1), counts("00004", 3, 2), counts("99999", 9)],
  provinces: [{ ...counts("11", 4), name: "Điện Biên", unassigned: 3 }],
} as unknown as RequestsAnswer;
const unit = (code: string) => UNITS.find((one) => one.code === code);

test("each unit with open requests has a mark, the largest drawn first", () => {
  const marks = requestMarks(answer, "commune", "all", unit, undefined);
  expect(marks.map(({ code, count }) => [code, count])).toEqual([
    ["00004", 5],
    ["03158", 1],
  ]);
});

test("one kind counts alone, and a unit without any has no mark", () => {
  const marks = requestMarks(answer, "commune", "other", unit, undefined);
  expect(marks.map(({ code, count }) => [code, count])).toEqual([["00004", 2]]);
  expect(requestMarks(answer, "commune", "all", unit, "11").map(({ code }) => code)).toEqual([
    "03158",
  ]);
});

test("the pointer means the mark it is on, the smaller where two overlap", () => {
  const marks = requestMarks(answer, "commune", "all", unit, undefined);
  const project = () => ({ x: 100, y: 100 });
  expect(markAt(marks, { x: 100, y: 100 }, project)?.code).toBe("03158");
  expect(markAt(marks, { x: 100 + markRadius(5), y: 100 }, project)?.code).toBe("00004");
  expect(markAt(marks, { x: 140, y: 100 }, project)).toBeUndefined();
});
