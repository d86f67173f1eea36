import { expect, test } from "vitest";
import type { CliffAnswer } from "../../../server/reinforcement/schema.ts";
import { afterTerms } from "../../../web/plan/after-terms.ts";
import { firstQuestion } from "../../../web/plan/first-question.ts";

const fall = (month: string, code: string, loans: string[], shortfall: number) =>
  ({ month, code, loans, shortfall }) as CliffAnswer["falls"][number];
const loan = (id: string, code: string, source: string, posts: number, until: string | null) =>
  ({ id, code, source, posts, until }) as CliffAnswer["loans"][number];

/** 03158 falls twice; what ends in 2027-02 of pc-12 leaves nobody below the norm. */
const answer = {
  falls: [
    fall("2026-12", "03158", ["a"], 2),
    fall("2027-03", "03160", ["c", "d", "e"], 4),
    fall("2027-05", "03158", ["f"], 3),
  ],
  loans: [
    loan("a", "03158", "pc-11", 2, "2026-12-09"),
    loan("b", "03162", "pc-12", 9, "2027-02-01"),
    loan("c", "03160", "pc-11", 3, "2027-03-14"),
    loan("d", "03160", "pc-12", 1, "2027-03-19"),
    loan("e", "03160", "pc-11", 4, "2027-03-31"),
    loan("f", "03158", "pc-14", 3, "2027-05-19"),
  ],
} as CliffAnswer;

test("a plan after one month looks at the day on which all its loans have ended, and begins without a gap", () => {
  expect(afterTerms(answer, ["03158", "03160"], "2027-03", "2026-10-31")).toEqual({
    codes: ["03160"],
    asOf: "2027-04-01",
    from: "2027-03-15",
    lacking: 4,
    ended: 8,
    renewal: [
      { code: "03160", source: "pc-11", posts: 7 },
      { code: "03160", source: "pc-12", posts: 1 },
    ],
  });
});

test("over all months a commune that falls twice counts once, by what it lacks at last", () => {
  const terms = afterTerms(answer, ["03158", "03160"], undefined, "2026-10-31");
  expect(terms).toMatchObject({ codes: ["03158", "03160"], asOf: "2027-06-01" });
  expect(terms).toMatchObject({ from: "2026-12-10", lacking: 3 + 4, ended: 2 + 8 + 3 });
});

test("figures are asked for no later than reports are worth anything: a year after the last", () => {
  // 366 days after 2026-01-31.
  expect(afterTerms(answer, ["03158"], "2027-05", "2026-01-31")!.asOf).toBe("2027-02-01");
});

test("communes that lose nothing, or do not fall, have nothing to follow on", () => {
  expect(afterTerms(answer, ["03162"], undefined, "2026-10-31")).toBeUndefined();
  expect(afterTerms(answer, ["03158"], "2027-03", "2026-10-31")).toBeUndefined();
});

const asked = {
  ...{ posts: 8, province: undefined, codes: ["03160"], newest: "2026-10-31", norm: "min-12" },
  ...{ today: new Date(2026, 10, 28), mode: "posts" as const },
};

test("renewed, the posts are held where they are, also where they are more than a commune usually gets", () => {
  const after = afterTerms(answer, ["03160"], "2027-03", "2026-10-31");
  expect(firstQuestion({ ...asked, after, renew: true })).toMatchObject({
    ...{ asOf: "2027-04-01", norm: "min-12", posts: 8, limits: { perCommune: 8 } },
    targets: { border: false, codes: ["03160"], provinces: [] },
    term: { from: "2027-03-15", until: "2030-03-14" },
    pins: after!.renewal,
  });
  expect(firstQuestion({ ...asked, after, renew: false })).toMatchObject({ pins: [] });
});

test("a plan never begins before tomorrow; one that follows on nothing, with the next month", () => {
  const after = afterTerms(answer, ["03158"], "2026-12", "2026-10-31");
  const late = { ...asked, today: new Date(2026, 11, 24), after, renew: false };
  expect(firstQuestion(late)).toMatchObject({ term: { from: "2026-12-25" } });
  const plain = firstQuestion({ ...asked, after: undefined, renew: false });
  expect(plain).toMatchObject({ asOf: "2026-10-31", term: { from: "2026-12-01" } });
});
