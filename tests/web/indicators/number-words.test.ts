import { resolveTemplate } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { baseText, exactly, roughly } from "../../../web/indicators/number-words.ts";
import { en, vi, type WordKey } from "../../../web/indicators/strings.ts";
import { HEADQUARTERS, line } from "./line-fixture.ts";

const wordsOf =
  (texts: typeof vi) =>
  (key: WordKey, values: Record<string, string | number> = {}) =>
    resolveTemplate(texts[key], values);
const number = (value: number, digits = 0) =>
  value.toLocaleString("vi-VN", { minimumFractionDigits: digits, maximumFractionDigits: digits });

test("a base is named by its kinds in either language", () => {
  expect(baseText(HEADQUARTERS, wordsOf(vi), number)).toBe("92 xã, thị trấn");
  expect(baseText(HEADQUARTERS, wordsOf(en), number)).toBe("92 communes, townships");
  const border = line({ baseKinds: ["xa", "phuong"], baseUnits: 248, onBorder: true });
  expect(baseText(border, wordsOf(vi), number)).toBe("248 xã, phường biên giới");
  expect(baseText(border, wordsOf(en), number)).toBe("248 communes, wards on the border");
  expect(baseText(line({ baseUnits: null }), wordsOf(vi), number)).toBeNull();
});

test("a number has the decimals it has, a pace one at most", () => {
  expect([exactly(4, number), exactly(5.5, number), exactly(33.76, number)]).toEqual([
    ...["4", "5,5", "33,76"],
  ]);
  expect([roughly(0.36, number), roughly(5.5, number), roughly(2, number)]).toEqual([
    ...["0,4", "5,5", "2"],
  ]);
});
