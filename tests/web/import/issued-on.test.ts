import { expect, test } from "vitest";
import { readIssuedOn, writeIssuedOn } from "../../../web/import/issued-on.ts";

test.each([
  ["30/6/2026", "2026-06-30"],
  ["2026-06-30", "2026-06-30"],
  ["6/2026", "2026-06"],
  [" 06-2026 ", "2026-06"],
  ["2026", "2026"],
])("%s is a date of issue, as precise as it was typed", (text, iso) => {
  expect(readIssuedOn(text)).toBe(iso);
});

test.each(["", "31/2/2026", "13/2026", "0/2026", "tháng 6", "26"])("%s is none", (text) => {
  expect(readIssuedOn(text)).toBeUndefined();
});

test("what is written can be read again", () => {
  for (const iso of ["2026-06-30", "2026-06", "2026"]) {
    expect(readIssuedOn(writeIssuedOn(iso))).toBe(iso);
  }
});
