import fc from "fast-check";
import { expect, test } from "vitest";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import { OBJECTIVES } from "../../../../server/plan/schema.ts";
import { bestByTrying, byPair, isAllowed, valuesOf } from "./brute-force.ts";

const small = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });

/** Up to eight communes, as many pairs as trying every plan can bear. */
const problems: fc.Arbitrary<PostsProblem> = fc
  .record({
    communes: fc.integer({ min: 1, max: 8 }),
    sources: fc.integer({ min: 1, max: 3 }),
    provinces: fc.integer({ min: 1, max: 2 }),
  })
  .chain(({ communes, sources, provinces }) =>
    fc.record({
      posts: fc.integer({ min: 1, max: communes * sources > 12 ? 4 : 6 }),
      placeAll: fc.boolean(),
      diminishing: fc.constantFrom(0.5, 0.7, 0.9, 1),
      sources: fc.array(fc.record({ id: fc.constant("s"), supply: small(5) }), {
        minLength: sources,
        maxLength: sources,
      }),
      communes: fc.array(
        fc.record({
          code: fc.constant("00001"),
          province: fc.integer({ min: 0, max: provinces - 1 }),
          shortfall: fc.option(small(4), { freq: 8 }),
          need: small(12),
          most: small(5),
        }),
        { minLength: communes, maxLength: communes },
      ),
      provinces: fc.array(
        fc.record({
          code: fc.constant("01"),
          min: fc.constantFrom(0, 0, 0, 1),
          max: fc.option(small(5), { freq: 2 }),
        }),
        { minLength: provinces, maxLength: provinces },
      ),
      pairs: fc
        .subarray(
          Array.from({ length: communes * sources }, (_, i) => ({
            commune: Math.floor(i / sources),
            source: i % sources,
          })),
          {
            minLength: Math.min(8, communes * sources),
            maxLength: Math.min(16, communes * sources),
          },
        )
        .chain((pairs) =>
          fc
            .array(small(30), { minLength: pairs.length, maxLength: pairs.length })
            .map((kilometres) => pairs.map((pair, p) => ({ ...pair, tenthsKm: kilometres[p]! }))),
        ),
      pins: fc.array(
        fc.record({
          commune: fc.integer({ min: 0, max: communes - 1 }),
          source: fc.option(fc.integer({ min: 0, max: sources - 1 })),
          posts: small(2),
        }),
        { maxLength: 1 },
      ),
      sourcesPerCommune: fc.option(fc.integer({ min: 1, max: 2 })),
      budget: fc.option(
        fc.record({ total: small(30), perPost: small(4), perPostKm: fc.constantFrom(0, 1, 2.5) }),
        { freq: 2 },
      ),
      objectives: fc.shuffledSubarray([...OBJECTIVES], { minLength: 1 }),
      previous: fc.option(
        fc.uniqueArray(
          fc.record({
            source: fc.integer({ min: 0, max: sources - 1 }),
            commune: fc.integer({ min: 0, max: communes - 1 }),
            posts: fc.integer({ min: 1, max: 3 }),
          }),
          { maxLength: 3, selector: ({ source, commune }) => `${source} ${commune}` },
        ),
      ),
    }),
  );

test("every objective in order is as good as trying every plan of up to eight communes finds", async () => {
  let [solved, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(problems, async (problem) => {
      const best = bestByTrying(problem);
      const { status, placed } = await solvePosts(problem, { seconds: 30, seed: 1 });
      expect(status).toBe(best ? "optimal" : "infeasible");
      if (!best) {
        refused++;
        return;
      }
      solved++;
      const posts = byPair(problem, placed!);
      expect(isAllowed(problem, posts)).toBe(true);
      expect(valuesOf(problem, posts)).toEqual(best);
    }),
    { numRuns: 150, seed: 20_250_701 },
  );
  // Both kinds came up, else nothing was shown.
  expect(Math.min(solved, refused)).toBeGreaterThan(20);
}, 120_000);
