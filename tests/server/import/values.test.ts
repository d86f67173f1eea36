import { expect, test } from "vitest";
import { parseDate } from "../../../server/import/dates.ts";
import { isUnreported, parseNumber } from "../../../server/import/numbers.ts";

test.each([
  ["1.234", 1234],
  ["1.234.567", 1_234_567],
  ["12,5", 12.5],
  ["1.234,5", 1234.5],
  ["1 234", 1234],
  ["１２", 12],
  ["0.5", 0.5],
  ["0.125", 0.125],
  ["-3", -3],
  ["−3", -3],
  ["40%", 0.4],
  [7, 7],
  [1.234, 1.234],
] as const)("%j is the number %d", (cell, value) => {
  expect(parseNumber(cell)).toBe(value);
});

test.each(["năm", "5 người", "1,2,3", "1.2.3", "=1+1", "", "#REF!", "-"])(
  "%j is no number",
  (cell) => {
    expect(parseNumber(cell)).toBeUndefined();
  },
);

test.each([
  "-",
  "–",
  " - ",
  "---",
  "…",
  "...",
  "x",
  "X",
  "không có số liệu",
  "Chưa báo cáo",
  "N/A",
])("%j says that nothing was reported", (cell) => {
  expect(isUnreported(cell)).toBe(true);
});

test.each(["0", "-3", "x1", "không", "Xã", "12", 0, null])("%j says something", (cell) => {
  expect(isUnreported(cell)).toBe(false);
});

test.each([
  ["1/7/2025", "2025-07-01"],
  ["01-07-2025", "2025-07-01"],
  ["1.7.2025", "2025-07-01"],
  ["2025-07-01", "2025-07-01"],
  ["2025-07-01T00:00:00", "2025-07-01"],
  ["ngày 1 tháng 7 năm 2025", "2025-07-01"],
  ["29/2/2024", "2024-02-29"],
  // A spreadsheet shows 45839 as 2025-07-01.
  [45_839, "2025-07-01"],
] as const)("%j is the day %s", (cell, iso) => {
  expect(parseDate(cell)).toEqual({ ok: true, iso });
});

test.each(["30/02/2024", "29/2/2025", "7/2025", "1/7/25", "13/13/2025", "2025", "hôm nay", 5])(
  "%j is no day",
  (cell) => {
    expect(parseDate(cell)).toEqual({ ok: false });
  },
);
