import { expect, test } from "vitest";
import { readDate, writeDate } from "../../../web/timeline/read-date.ts";

test.each([
  ["1/7/2025", "2025-07-01"],
  ["01/07/2025", "2025-07-01"],
  [" 31.10.2026 ", "2026-10-31"],
  ["30-9-2020", "2020-09-30"],
  ["29 2 2024", "2024-02-29"],
  ["2025-07-01", "2025-07-01"],
  ["2025/7/1", "2025-07-01"],
])("%s is read day first, or year first", (text, iso) => {
  expect(readDate(text)).toBe(iso);
});

test.each([
  "",
  "hôm nay",
  "31/2/2025",
  "29/2/2025",
  "10/31/2026",
  "1/7/25",
  "1/7",
  "1/7/1899",
  "2101-01-01",
  "0/1/2025",
  "123/1/2025",
])("%s is not a date", (text) => {
  expect(readDate(text)).toBeUndefined();
});

test("a date is written day first", () => {
  expect(writeDate("2026-10-31")).toBe("31/10/2026");
});
