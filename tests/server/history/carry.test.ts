import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type Change,
  COUNTRY,
  type Counts,
  carry,
  declaredShares,
  type Standing,
} from "../../../server/history/carry.ts";
import type { Fate } from "../../../server/history/fate.ts";

const ROLES = ["chiefs", "deputies", "officers"] as const;
type Role = (typeof ROLES)[number];

const posts = (chiefs: number, deputies: number, officers: number): Counts<Role> => ({
  chiefs,
  deputies,
  officers,
});
const nobody = () => posts(0, 0, 0);
const standing = (units: [string, Counts<Role>][]): Standing<Role> => ({
  units: new Map(units),
  unassigned: new Map(),
});
/** Codes begin with the letter of their province, which stays the same. */
const change = (
  fates: [string, Fate][],
  shares: { from: string; to: string; share: number }[] = [],
): Change => ({
  fates: new Map(fates),
  shares: declaredShares(shares),
  provinceBefore: (code) => code[0],
  provinceAfter: (code) => code[0],
  provinceBecame: (province) => province,
});

test("a merger sums role by role", () => {
  const after = carry(
    standing([
      ["a1", posts(1, 2, 4)],
      ["a2", posts(1, 1, 3)],
      ["a3", posts(0, 0, 5)],
    ]),
    change([
      ["a1", { kind: "whole", to: "a9" }],
      ["a2", { kind: "whole", to: "a9" }],
      ["a3", { kind: "whole", to: "a8" }],
    ]),
    ROLES,
  );
  expect([...after.units]).toEqual([
    ["a9", posts(2, 3, 7)],
    ["a8", posts(0, 0, 5)],
  ]);
  expect(after.unassigned.size).toBe(0);
});

const SPLIT: [string, Fate][] = [["a1", { kind: "split", into: ["a7", "a8", "a9"] }]];

test("a split without declared shares stands unassigned in its province", () => {
  const after = carry(standing([["a1", posts(1, 2, 7)]]), change(SPLIT), ROLES);
  expect(after.units.size).toBe(0);
  expect([...after.unassigned]).toEqual([["a", posts(1, 2, 7)]]);
});

test("shares that do not add up to one are not declared yet", () => {
  const shares = [
    { from: "a1", to: "a7", share: 0.5 },
    { from: "a1", to: "a8", share: 0.4 },
  ];
  const after = carry(standing([["a1", posts(1, 2, 7)]]), change(SPLIT, shares), ROLES);
  expect([...after.unassigned]).toEqual([["a", posts(1, 2, 7)]]);
});

test("declared shares divide whole posts by largest remainder, the first code first where equal", () => {
  // Hamilton's method by hand: 7 × 0.5, 0.3, 0.2 = 3.5, 2.1, 1.4 → 3, 2, 1 and one left for a7;
  // 2 × … = 1.0, 0.6, 0.4 → 1, 0, 0 and one left for a8; 1 × … = 0.5, 0.3, 0.2 → a7.
  const shares = [
    { from: "a1", to: "a9", share: 0.2 },
    { from: "a1", to: "a7", share: 0.5 },
    { from: "a1", to: "a8", share: 0.3 },
  ];
  const after = carry(standing([["a1", posts(1, 2, 7)]]), change(SPLIT, shares), ROLES);
  expect(Object.fromEntries(after.units)).toEqual({
    a7: posts(1, 1, 4),
    a8: posts(0, 1, 2),
    a9: posts(0, 0, 1),
  });
  const reversed = change(SPLIT, shares.toReversed());
  expect(carry(standing([["a1", posts(1, 2, 7)]]), reversed, ROLES)).toEqual(after);
});

test("a split over two provinces stands unassigned in the country", () => {
  const fates: [string, Fate][] = [["a1", { kind: "split", into: ["a9", "b9"] }]];
  const after = carry(standing([["a1", posts(1, 0, 0)]]), change(fates), ROLES);
  expect([...after.unassigned]).toEqual([[COUNTRY, posts(1, 0, 0)]]);
});

test("a unit of which nothing is told stands unassigned in its province", () => {
  const after = carry(standing([["a1", posts(1, 0, 2)]]), change([]), ROLES);
  expect([...after.unassigned]).toEqual([["a", posts(1, 0, 2)]]);
});

const PROVINCES = ["a", "b", "c"];
const UNITS = PROVINCES.flatMap((province) => [0, 1, 2, 3].map((i) => `${province}${i}`));
const unit = fc.constantFrom(...UNITS);
const count = fc.nat({ max: 40 });
const someFate = fc.oneof(
  unit.map((to): Fate => ({ kind: "whole", to })),
  fc
    .uniqueArray(unit, { minLength: 2, maxLength: 4 })
    .map((into): Fate => ({ kind: "split", into: into.sort() })),
);
/** One change of structure: mergers, splits with shares, without, and with shares that do not add up. */
const someChange = fc
  .record({
    fates: fc.uniqueArray(fc.tuple(unit, someFate), { selector: ([code]) => code }),
    weights: fc.array(fc.nat({ max: 9 }), { minLength: 4, maxLength: 4 }),
    declared: fc.subarray(UNITS),
    short: fc.subarray(UNITS),
    became: fc.array(fc.option(fc.constantFrom(...PROVINCES), { nil: undefined }), {
      minLength: 3,
      maxLength: 3,
    }),
  })
  .map(({ fates, weights, declared, short, became }): Change => {
    const sum = weights.reduce((total, weight) => total + weight + 1, 0);
    const rows = fates.flatMap(([from, fate]) =>
      fate.kind === "split" && declared.includes(from)
        ? fate.into.map((to, i) => {
            const total =
              fate.into.length === 4
                ? sum
                : weights.slice(0, fate.into.length).reduce((a, b) => a + b + 1, 0);
            return {
              from,
              to,
              share: ((weights[i]! + 1) / total) * (short.includes(from) ? 0.9 : 1),
            };
          })
        : [],
    );
    return {
      ...change(fates, rows),
      provinceBecame: (province) => became[PROVINCES.indexOf(province)],
    };
  });

const sumOf = ({ units, unassigned }: Standing<Role>) =>
  [...units.values(), ...unassigned.values()].reduce(
    (sum, counts) =>
      posts(
        sum.chiefs + counts.chiefs,
        sum.deputies + counts.deputies,
        sum.officers + counts.officers,
      ),
    nobody(),
  );

test("through any chain of mergers and splits the country's total by role is the same", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.tuple(unit, count, count, count), { selector: ([code]) => code }),
      fc.array(someChange, { minLength: 1, maxLength: 5 }),
      (units, chain) => {
        const start = standing(units.map(([code, a, b, c]) => [code, posts(a, b, c)]));
        let now = start;
        for (const next of chain) {
          const before = structuredClone(now);
          now = carry(now, next, ROLES);
          expect(sumOf(now)).toEqual(sumOf(start));
          const all = [...now.units.values(), ...now.unassigned.values()];
          const isWhole = (posts: number) => Number.isSafeInteger(posts) && posts >= 0;
          expect(all.every((counts) => ROLES.every((role) => isWhole(counts[role])))).toBe(true);
          // What one has in hand is not touched, and the same chain gives the same answer.
          expect(carry(before, next, ROLES)).toEqual(now);
        }
      },
    ),
    { seed: 2026, numRuns: 300 },
  );
});
