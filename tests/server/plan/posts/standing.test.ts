import fc from "fast-check";
import { expect, test } from "vitest";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import { standingOf } from "../../../../server/plan/posts/standing.ts";
import { byPair, isAllowed, valuesOf } from "./brute-force.ts";
import { groundedProblems } from "./grounded-problems.ts";

test("what the solver tells of each objective is what the formulas give for its moves, and it breaks no limit", async () => {
  let solved = 0;
  await fc.assert(
    fc.asyncProperty(groundedProblems, async ({ problem, ground }) => {
      const { status, placed, stages } = await solvePosts(problem, { seconds: 30, seed: 1 });
      if (status !== "optimal") return;
      solved++;
      const standing = standingOf(problem, ground, placed!);
      expect(standing.broken).toEqual([]);
      const told = stages.filter(({ objective }) => objective !== "any");
      expect(standing.objectives).toEqual(
        told.map(({ objective, value }) => ({ objective, value })),
      );
    }),
    { numRuns: 100, seed: 4 },
  );
  expect(solved).toBeGreaterThan(40);
}, 60_000);

test("any moves break a limit exactly when the plan is not allowed", () => {
  let [kept, broken] = [0, 0];
  const cases = groundedProblems.chain((grounded) =>
    fc.record({
      grounded: fc.constant(grounded),
      posts: fc.array(fc.integer({ min: 0, max: 2 }), {
        minLength: grounded.problem.pairs.length,
        maxLength: grounded.problem.pairs.length,
      }),
    }),
  );
  fc.assert(
    fc.property(cases, ({ grounded: { problem, ground }, posts }) => {
      const placed = problem.pairs.map(({ source, commune }, p) => ({
        ...{ source, commune, posts: posts[p]! },
      }));
      const standing = standingOf(problem, ground, placed);
      expect(standing.broken.length === 0).toBe(isAllowed(problem, posts));
      standing.broken.length === 0 ? kept++ : broken++;
      const signs = { meet: -1, worst: 1, need: -1, distance: 1, changes: 1 };
      const values = valuesOf(problem, byPair(problem, placed));
      for (const { objective, value } of standing.objectives) {
        const told = values[problem.objectives.indexOf(objective)]!;
        expect(value).toBe(Math.abs(told * signs[objective]));
      }
    }),
    { numRuns: 2000, seed: 4 },
  );
  expect(Math.min(kept, broken)).toBeGreaterThan(100);
});

test("a pair that the question keeps apart breaks the limit that keeps it apart", () => {
  const { broken } = standingOf(
    {
      posts: 1,
      placeAll: true,
      diminishing: 1,
      sources: [{ id: "pc-11", supply: 2 }],
      communes: [{ code: "03158", province: 0, shortfall: 1, need: 10, most: 2 }],
      provinces: [{ code: "11", min: 0, max: null }],
      pairs: [],
      pins: [],
      sourcesPerCommune: null,
      budget: null,
      objectives: ["meet"],
      previous: null,
    },
    {
      sources: [{ position: [103, 21], lends: 2, spare: null }],
      // A degree of latitude is 111.2 km on the sphere of radius 6,371.0088 km.
      communes: [[103, 22]],
      exclusions: [{ source: 0, commune: 0 }],
      longestKm: 100,
    },
    [{ source: 0, commune: 0, posts: 1 }],
  );
  expect(broken).toEqual([
    { limit: { kind: "exclusion", code: "03158", source: "pc-11", value: null }, reached: 1 },
    { limit: { kind: "longestKm", code: null, source: null, value: 100 }, reached: 111.2 },
  ]);
});
