import { expect, test } from "vitest";
import { copyName } from "../../../web/plan/copy-name.ts";

test("copies of a plan and of its copies are numbered, not nested", () => {
  expect(copyName("Điện Biên 28", "bản sao", [])).toBe("Điện Biên 28 (bản sao)");
  const taken = ["Điện Biên 28", "Điện Biên 28 (bản sao)"];
  expect(copyName("Điện Biên 28", "bản sao", taken)).toBe("Điện Biên 28 (bản sao 2)");
  expect(copyName("Điện Biên 28 (bản sao)", "bản sao", taken)).toBe("Điện Biên 28 (bản sao 2)");
  expect(
    copyName("Điện Biên 28 (bản sao 2)", "bản sao", [...taken, "Điện Biên 28 (bản sao 2)"]),
  ).toBe("Điện Biên 28 (bản sao 3)");
});

test("a long name gives way to its mark", () => {
  const copy = copyName("a".repeat(200), "bản sao", []);
  expect(copy).toHaveLength(200);
  expect(copy.endsWith(" (bản sao)")).toBe(true);
});
