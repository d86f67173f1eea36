import { expect, test } from "vitest";
import { monthWords, spanWords } from "../../../web/cliff/month-words.ts";

test("a month is written as each language writes it", () => {
  expect(monthWords("2026-11", "vi")).toBe("11/2026");
  expect(monthWords("2026-11", "en")).toBe("Nov 2026");
  expect(spanWords({ from: "2026-11", to: "2027-01" }, "vi")).toBe("11/2026 – 01/2027");
  expect(spanWords({ from: "2027-01", to: "2027-01" }, "en")).toBe("Jan 2027");
});
