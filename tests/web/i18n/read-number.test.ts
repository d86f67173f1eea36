import { expect, test } from "vitest";
import { readNumber, writeNumber } from "../../../web/i18n/read-number.ts";

test.each([
  ["1.000", 1000],
  ["12.345,5", 12345.5],
  ["1 000", 1000],
  ["0,5", 0.5],
  ["12.5", 12.5],
  ["28", 28],
  ["1.0000", undefined],
  ["1.00.000", undefined],
  ["1,000,000", undefined],
  ["0.500", undefined],
  ["12a", undefined],
  ["-3", undefined],
  ["1e3", undefined],
  ["", undefined],
])("in Vietnamese %j is %j", (text, value) => {
  expect(readNumber(text, "vi")).toBe(value);
});

test.each([
  ["1,000", 1000],
  ["12,345.5", 12345.5],
  ["0.5", 0.5],
  ["12,5", 12.5],
  ["1.000.000", undefined],
])("in English %j is %j", (text, value) => {
  expect(readNumber(text, "en")).toBe(value);
});

test("what is written is read again", () => {
  for (const value of [0, 0.001, 28, 1000, 1234567.25])
    for (const locale of ["vi", "en"] as const)
      expect(readNumber(writeNumber(value, locale), locale)).toBe(value);
});
