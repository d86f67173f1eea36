import { resolveTemplate } from "@solid-primitives/i18n";
import { expect, test } from "vitest";
import { ruleText, shortRule } from "../../../web/norms/judged-by.ts";
import { vi } from "../../../web/norms/rule-strings.ts";

const words = (key: keyof typeof vi, values: Record<string, string | number> = {}) =>
  resolveTemplate(vi[key], values);
const name = (scope: string) => ({ "38": "Thanh Hóa" })[scope];
type Rule = Parameters<typeof ruleText>[0];
const rule = (given: Partial<Rule>): Rule => ({
  ...{ scope: "VN", kinds: ["xa"], role: "total", min: 5, max: null },
  ...given,
});

// The rules of geodata/norms.csv as documents A, B and D word them.
test("a rule names its minimum, its maximum, the role it counts, the kinds and the scope", () => {
  expect(ruleText(rule({}), words, name)).toBe("≥ 5 mỗi xã, cả nước");
  const town = rule({ scope: "38", kinds: ["thi_tran"], min: 7, max: 11 });
  expect(ruleText(town, words, name)).toBe("7–11 mỗi thị trấn, Thanh Hóa");
  const chief = rule({ kinds: ["phuong", "xa"], role: "chief", min: 1, max: 1 });
  expect(ruleText(chief, words, name)).toBe("trưởng đúng 1 mỗi phường, xã, cả nước");
  expect(ruleText(rule({ scope: "941" }), words, name)).toBe("≥ 5 mỗi xã, 941");
});

test("the short line leaves out the country, never the maximum or the role", () => {
  const town = rule({ scope: "38", kinds: ["thi_tran"], min: 7, max: 11 });
  expect(shortRule(town, words, name)).toBe("7–11 thị trấn, Thanh Hóa");
  const deputies = rule({ role: "deputy", min: 1, max: 2 });
  expect(shortRule(deputies, words, name)).toBe("phó 1–2 xã");
  expect(shortRule(rule({ min: 0, max: 3 }), words, name)).toBe("≤ 3 xã");
});
