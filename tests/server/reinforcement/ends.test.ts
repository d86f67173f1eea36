import fc from "fast-check";
import { expect, test } from "vitest";
import type { Held } from "../../../server/generation/snapshot.ts";
import type { ReinforcementRow } from "../../../server/ledger/rows.ts";
import { activeLoans, plannedLoans, sumPosts } from "../../../server/reinforcement/active.ts";
import { dayAfter, loanEnds } from "../../../server/reinforcement/ends.ts";
import { smallSnapshot } from "../small-snapshot.ts";

type Loan = [source: string, posts: number, from: string, until: string | null];

function structureWith(...loans: Loan[]) {
  const structure = smallSnapshot().structures["2026"];
  const [one] = structure.loans.get("03158")!;
  structure.loans.set(
    "03158",
    loans.map(
      ([source, posts, from, until], i): Held<ReinforcementRow> => ({
        ...one!,
        ...{ id: `loan-${i}`, source, posts, from, until },
      }),
    ),
  );
  return structure;
}

const ends = (...loans: Loan[]) =>
  loanEnds(structureWith(...loans), "03158", "2026-01-01", "2027-01-01").map(
    ({ loan: { source, until }, posts }) => [source, posts, until],
  );

test("a loan ends on its last day, and an open one never", () => {
  expect(
    ends(
      ["a", 2, "2025-01-01", "2025-12-31"],
      ["a", 3, "2025-01-01", "2026-12-31"],
      ["b", 1, "2025-01-01", "2026-01-01"],
      ["b", 4, "2025-01-01", "2027-01-01"],
      ["c", 5, "2025-01-01", null],
    ),
  ).toEqual([
    ["b", 1, "2026-01-01"],
    ["a", 3, "2026-12-31"],
  ]);
});

test("posts that begin on the day after carry on those of their own source first", () => {
  const june = ["2025-01-01", "2026-06-30"] as const;
  expect(ends(["a", 3, ...june], ["a", 3, "2026-07-01", null])).toEqual([]);
  expect(ends(["a", 3, ...june], ["a", 1, "2026-07-01", null])).toEqual([["a", 2, "2026-06-30"]]);
  expect(ends(["a", 3, ...june], ["b", 2, ...june], ["b", 2, "2026-07-01", null])).toEqual([
    ["a", 3, "2026-06-30"],
  ]);
  // Three of b: two renew its own, one stands in for a.
  expect(ends(["a", 3, ...june], ["b", 2, ...june], ["b", 3, "2026-07-01", null])).toEqual([
    ["a", 2, "2026-06-30"],
  ]);
  expect(ends(["a", 3, ...june], ["a", 3, "2026-07-02", null])).toEqual([["a", 3, "2026-06-30"]]);
});

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-06-${String(n).padStart(2, "0")}`);
const loan = fc
  .tuple(fc.constantFrom("a", "b", "c"), fc.integer({ min: 1, max: 4 }), day, fc.option(day))
  .map(([source, posts, one, other]): Loan => {
    if (other === null) return [source, posts, one, null];
    return one < other ? [source, posts, one, other] : [source, posts, other, one];
  });

test("what ends and is not carried on is what the commune has less, beyond what begins besides", () => {
  fc.assert(
    fc.property(fc.array(loan, { maxLength: 8 }), day, (loans, last) => {
      const structure = structureWith(...loans);
      const next = dayAfter(last);
      const ended = sumPosts(loanEnds(structure, "03158", last, next));
      const [before, after] = [last, next].map((date) =>
        sumPosts(activeLoans(structure, "03158", date)),
      );
      expect(ended).toBe(Math.max(0, before! - after!));
    }),
  );
});

test("a loan is planned until the day before it begins", () => {
  const structure = structureWith(["a", 3, "2026-07-01", null]);
  expect(plannedLoans(structure, "03158", "2026-06-30")).toHaveLength(1);
  expect(plannedLoans(structure, "03158", "2026-07-01")).toHaveLength(0);
  expect(plannedLoans(structure, "03160", "2026-06-30")).toHaveLength(0);
});
