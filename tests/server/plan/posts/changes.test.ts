import fc from "fast-check";
import { expect, test } from "vitest";
import { changesAgainst } from "../../../../server/plan/posts/changes.ts";
import type { PlacedPosts, PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { standingOf } from "../../../../server/plan/posts/standing.ts";
import { groundedProblems } from "./grounded-problems.ts";

const anyPosts = ({ pairs }: PostsProblem) =>
  fc
    .array(fc.integer({ min: 0, max: 2 }), { minLength: pairs.length, maxLength: pairs.length })
    .map((posts) =>
      pairs.map(({ source, commune }, p): PlacedPosts => ({ source, commune, posts: posts[p]! })),
    );

test("what the changes buy, commune by commune, is what the objectives differ by", () => {
  let changed = 0;
  const objectives: PostsProblem["objectives"] = ["meet", "need", "distance"];
  const cases = groundedProblems.chain(({ problem, ground }) =>
    fc.tuple(
      fc.constant({ problem: { ...problem, objectives }, ground }),
      anyPosts(problem),
      anyPosts(problem),
    ),
  );
  fc.assert(
    fc.property(cases, ([{ problem, ground }, before, after]) => {
      const changes = changesAgainst(problem, ground, before, after);
      changed += changes.length;
      const [old, now] = [before, after].map(
        (placed) => standingOf(problem, ground, placed).objectives,
      );
      const difference = objectives.map((_, o) => now![o]!.value - old![o]!.value);
      const sum = (of: "meets" | "needMet" | "tenthsKm") =>
        changes.reduce((total, change) => total + change[of], 0);
      expect([sum("meets"), sum("needMet"), sum("tenthsKm")]).toEqual(difference);

      const back = changesAgainst(problem, ground, after, before);
      expect(back.map(({ commune, needMet }) => [commune, -needMet || 0])).toEqual(
        changes.map(({ commune, needMet }) => [commune, needMet]),
      );
      expect(changesAgainst(problem, ground, after, after)).toEqual([]);
    }),
    { numRuns: 1000, seed: 5 },
  );
  expect(changed).toBeGreaterThan(500);
});

test("a commune whose posts come from another body alone is a change that buys kilometres", () => {
  const problem: PostsProblem = {
    ...{ posts: 2, placeAll: true, diminishing: 0.5, provinces: [], pins: [], previous: null },
    sources: [
      { id: "near", supply: 2 },
      { id: "far", supply: 2 },
    ],
    communes: [{ code: "03158", province: 0, shortfall: 2, need: 800, most: 6 }],
    pairs: [],
    ...{ sourcesPerCommune: null, budget: null, objectives: ["need"] },
  };
  // A degree of latitude is about 111.2 km.
  const ground = {
    sources: [0.1, 1].map((lat) => ({ position: [103, lat] as const, lends: 2, spare: 2 })),
    communes: [[103, 0] as const],
    ...{ exclusions: [], longestKm: null },
  };
  const from = (source: number, posts: number) => [{ source, commune: 0, posts }];
  const [swap] = changesAgainst(problem, ground as never, from(1, 2), from(0, 2));
  expect(swap).toMatchObject({ before: 2, after: 2, needMet: 0, meets: 0 });
  expect(Math.abs(swap!.tenthsKm + 2 * 1000.8)).toBeLessThan(3);
  // The second post is worth half of the first.
  const [more] = changesAgainst(problem, ground as never, from(0, 1), from(0, 2));
  expect(more).toMatchObject({ before: 1, after: 2, needMet: 400, meets: 1 });
});
