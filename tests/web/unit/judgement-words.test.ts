import { expect, test } from "vitest";
import { judgementWords, ruleWords } from "../../../web/unit/judgement-words.ts";
import { speechIn } from "./speech.ts";

const vi = speechIn("vi");
const en = speechIn("en");

const norm = {
  norm: "st-8",
  role: "total" as const,
  min: 8,
  max: null as number | null,
  due: "2025-12-31" as string | null,
  verdict: "met" as "met" | "below" | "above" | "not_due" | "unknown",
  shortfall: 0 as number | null,
  authority: "Sóc Trăng",
  document: "D",
};
const six = {
  reportedFor: "2024-06-30",
  strength: 6,
  chiefs: 1,
  deputies: 3,
  officers: 2,
  document: "DEMO",
};

test("a norm that is kept reads as met and does not alarm", () => {
  expect(judgementWords(norm, six, vi)).toEqual({
    rule: "tối thiểu 8",
    verdict: "Đạt",
    alarming: false,
  });
});

test("a norm that is not kept says by how many", () => {
  const below = { ...norm, verdict: "below" as const, shortfall: 2 };
  expect(judgementWords(below, six, vi)).toMatchObject({ verdict: "Thiếu 2", alarming: true });
  expect(judgementWords(below, six, en).verdict).toBe("Below by 2");
});

test("more than the maximum of a role is counted in that role", () => {
  const above = {
    ...norm,
    role: "deputy" as const,
    min: 1,
    max: 2,
    verdict: "above" as const,
  };
  expect(judgementWords(above, six, vi)).toMatchObject({
    rule: "từ 1 đến 2",
    verdict: "Vượt 1",
  });
});

test("a norm before its due date names the date and what is still missing, without alarm", () => {
  const early = { ...norm, verdict: "not_due" as const, shortfall: 2 };
  expect(judgementWords(early, six, vi)).toMatchObject({
    verdict: "Chưa đến hạn 31/12/2025, còn thiếu 2",
    alarming: false,
  });
  expect(judgementWords({ ...early, shortfall: 0 }, six, vi).verdict).toBe(
    "Chưa đến hạn 31/12/2025",
  );
});

test("without a figure nothing is judged", () => {
  const unknown = { ...norm, verdict: "unknown" as const, shortfall: null };
  expect(judgementWords(unknown, null, vi)).toMatchObject({
    verdict: "Chưa có số liệu để so",
    alarming: false,
  });
});

test("a rule reads as people say it", () => {
  expect(ruleWords({ min: 1, max: 1 }, vi.t)).toBe("đúng 1");
  expect(ruleWords({ min: 7, max: 11 }, vi.t)).toBe("từ 7 đến 11");
  expect(ruleWords({ min: 0, max: 2 }, vi.t)).toBe("tối đa 2");
  expect(ruleWords({ min: 5, max: null }, en.t)).toBe("at least 5");
});
