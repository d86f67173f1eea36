import fc from "fast-check";
import { expect, test } from "vitest";
import type { Snapshot } from "../../../server/generation/snapshot.ts";
import type { ReinforcementRow } from "../../../server/ledger/rows.ts";
import { cliffOf } from "../../../server/reinforcement/cliff.ts";
import { smallApp } from "../api/client.ts";
import { smallSnapshot } from "../small-snapshot.ts";

type Loan = Partial<Omit<ReinforcementRow, "batch">> & { code?: string };

/** The small generation with more loans: Sín Thầu, 03158, has 9 posts of its own and 5 until 2026-09-29. */
function withLoans(...added: Loan[]): Snapshot {
  const snapshot = smallSnapshot();
  const { loans } = snapshot.structures["2026"];
  const [first] = loans.get("03158")!;
  added.forEach((loan, i) => {
    const row = { ...first!, id: `added-${i}`, ...loan };
    loans.set(row.code, [...(loans.get(row.code) ?? []), row]);
  });
  return snapshot;
}

function cliff(snapshot: Snapshot, given: { asOf?: string; norm?: string; months?: number } = {}) {
  const query = { asOf: "2026-03-31", norm: "min-14", months: 24, ...given };
  const structure = snapshot.structures[query.asOf < "2025-07-01" ? "2021" : "2026"];
  return cliffOf(snapshot, structure, query);
}

const monthsWithEnds = ({ months }: ReturnType<typeof cliff>) =>
  months.filter(({ loans }) => loans > 0);
const falls = (answer: ReturnType<typeof cliff>) =>
  answer.falls.map(({ month, code, shortfall }) => [month, code, shortfall]);

test("the months are those after the date, with or without an end", () => {
  const { months } = cliff(smallSnapshot());
  expect(months).toHaveLength(24);
  expect([months[0]!.month, months.at(-1)!.month]).toEqual(["2026-04", "2028-03"]);
  expect(months[0]).toEqual({
    ...{ month: "2026-04", posts: 0, loans: 0 },
    ...{ codes: [], sources: [], falling: [], unknown: [] },
  });
  // On any other day the rest of its month comes first.
  expect(cliff(smallSnapshot(), { asOf: "2026-03-30" }).months[0]!.month).toBe("2026-03");
});

test("a commune that meets the norm with its loan falls in the month in which the loan ends", () => {
  const answer = cliff(smallSnapshot());
  expect(monthsWithEnds(answer)).toEqual([
    {
      ...{ month: "2026-09", posts: 5, loans: 1 },
      ...{ codes: ["03158"], sources: ["pc-11"], falling: ["03158"], unknown: [] },
    },
  ]);
  expect(answer.falls).toEqual([
    // 14 − 9 − 0
    {
      ...{ month: "2026-09", code: "03158", loans: ["d"], ended: 5 },
      ...{ strength: 9, reinforcement: 0, required: 14, shortfall: 5 },
    },
  ]);
  expect(answer.loans.map(({ id }) => id)).toEqual(["d"]);
  expect(answer.sources.map(({ name }) => name)).toEqual(["Công an tỉnh Điện Biên"]);
  expect(answer).toMatchObject({ demo: true, norm: { choice: "min-14", norms: [] } });
});

test("a commune that meets the norm by itself, or never did, does not fall", () => {
  expect(falls(cliff(smallSnapshot(), { norm: "min-9" }))).toEqual([]);
  expect(falls(cliff(smallSnapshot(), { norm: "min-15" }))).toEqual([]);
  expect(monthsWithEnds(cliff(smallSnapshot(), { norm: "min-15" }))).toHaveLength(1);
});

test("a loan that is renewed from the day after is no end; in part, the rest is", () => {
  const renewal = { from: "2026-09-30", until: null };
  expect(monthsWithEnds(cliff(withLoans({ ...renewal, posts: 5 })))).toEqual([]);
  const part = cliff(withLoans({ ...renewal, posts: 3 }));
  expect(monthsWithEnds(part)[0]).toMatchObject({ month: "2026-09", posts: 2 });
  // 14 − 9 − 3
  expect(falls(part)).toEqual([["2026-09", "03158", 2]]);
});

test("a planned loan counts from its first day: who is helped late falls, recovers and may fall again", () => {
  const late = cliff(withLoans({ from: "2026-10-05", until: "2027-01-10", posts: 5 }));
  expect(falls(late)).toEqual([
    ["2026-09", "03158", 5],
    ["2027-01", "03158", 5],
  ]);
  // Begun before the other ends, it bridges the gap.
  const early = cliff(withLoans({ from: "2026-08-01", until: "2027-01-10", posts: 5 }));
  expect(falls(early)).toEqual([["2027-01", "03158", 5]]);
  // Two days without: made up for within the month.
  const gap = cliff(withLoans({ from: "2026-10-01", until: null, posts: 5 }));
  expect(falls(gap)).toEqual([]);
  expect(monthsWithEnds(gap)[0]).toMatchObject({ month: "2026-09", posts: 5 });
});

test("what ends on the date itself counts in the first month", () => {
  const ends = { from: "2026-01-01", until: "2026-03-31", posts: 1, code: "03160" };
  expect(monthsWithEnds(cliff(withLoans(ends)))[0]).toMatchObject({ month: "2026-04", posts: 1 });
  const after = cliff(withLoans(ends), { asOf: "2026-04-01" });
  expect(monthsWithEnds(after)[0]!.month).toBe("2026-09");
});

test("of a commune whose strength or norm is not known nobody can say that it falls", () => {
  const term = { from: "2026-01-01", until: "2026-05-31", posts: 2 };
  const snapshot = withLoans({ ...term, code: "03162" }, { ...term, code: "26740" });
  // No report of 03162; the norm db-6 of Điện Biên is not meant for 26740.
  const answer = cliff(snapshot, { norm: "db-6" });
  expect(monthsWithEnds(answer)[0]).toMatchObject({
    ...{ month: "2026-05", posts: 4, codes: ["03162", "26740"] },
    ...{ falling: [], unknown: ["03162", "26740"] },
  });
});

test("the months end with the structure, for its communes end too", () => {
  const answer = cliff(smallSnapshot(), { asOf: "2024-09-30", norm: "min-10" });
  expect(answer.months.map(({ month }) => month)).toEqual([
    ...["2024-10", "2024-11", "2024-12"],
    ...["2025-01", "2025-02", "2025-03", "2025-04", "2025-05"],
  ]);
  // 03154: 7 of its own, 2 on an open loan, 3 until 2024-12-31.
  expect(falls(answer)).toEqual([["2024-12", "03154", 1]]);
});

const month = fc.integer({ min: 0, max: 30 }).map((n) => {
  const date = new Date(Date.UTC(2026, 2 + Math.floor(n / 2), n % 2 === 0 ? 1 : 15));
  return date.toISOString().slice(0, 10);
});
const loan = fc
  .record({ posts: fc.integer({ min: 1, max: 4 }), from: month, until: fc.option(month) })
  .filter(({ from, until }) => until === null || from <= until);

test("falls are where the first days of the months say so", () => {
  fc.assert(
    fc.property(fc.array(loan, { maxLength: 6 }), fc.integer({ min: 9, max: 20 }), (list, min) => {
      const snapshot = withLoans(...list);
      const all = snapshot.structures["2026"].loans.get("03158")!;
      const effective = (date: string) =>
        all
          .filter(({ from, until }) => from <= date && (until === null || until >= date))
          .reduce((sum, { posts }) => sum + posts, 9);
      const answer = cliff(snapshot, { norm: `min-${min}`, months: 12 });
      const days = answer.months.map(({ month }) => `${month}-01`).slice(1);
      const expected = days.flatMap((date, i) => {
        const before = i === 0 ? "2026-03-31" : days[i - 1]!;
        return effective(before) >= min && effective(date) < min
          ? [[answer.months[i]!.month, min - effective(date)]]
          : [];
      });
      const told = answer.falls
        .filter((fall) => fall.month < answer.months.at(-1)!.month)
        .map((fall) => [fall.month, fall.shortfall]);
      expect(told).toEqual(expected);
    }),
  );
});

const { get, json } = smallApp();

test("the route looks 24 months ahead from the newest figures, judged by the norm in force", async () => {
  const answer = await json("/api/cliff");
  expect([answer.asOf, answer.months.length, answer.norm.choice]).toEqual([
    "2026-03-31",
    24,
    "in-force",
  ]);
  expect((await json("/api/cliff?months=6")).months).toHaveLength(6);
  expect(
    (await json("/api/cliff?within=79")).months.every((one: { loans: number }) => !one.loans),
  ).toBe(true);
});

test.each([
  ["months=0", 400, "query.invalid"],
  ["months=121", 400, "query.invalid"],
  ["months=1.5", 400, "query.invalid"],
  ["asOf=2026-02-30", 400, "query.invalid"],
  ["norm=no-such", 404, "norm.unknown"],
  ["within=98", 404, "unit.unknown"],
  ["generation=ffffffffffffffff", 404, "generation.unknown"],
])("%s is refused", async (query, status, code) => {
  const response = await get(`/api/cliff?${query}`);
  expect([response.status, (await response.json()).code]).toEqual([status, code]);
});
