import fc from "fast-check";
import { expect, test } from "vitest";
import { type Ground, pairsOf } from "../../../../server/plan/posts/ground.ts";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import type { Relaxation } from "../../../../server/plan/schema.ts";
import { findConflict } from "../../../../server/plan/why/conflict.ts";
import { without } from "../../../../server/plan/why/contradiction.ts";
import { countedContradictions } from "../../../../server/plan/why/counted.ts";
import { Elastic } from "../../../../server/plan/why/elastic.ts";
import { type Grounded, withLimits } from "../../../../server/plan/why/with-limits.ts";
import { contradictoryProblems } from "./contradictory-problems.ts";
import { everyPlan } from "./every-plan.ts";
import { fewestThatHit, leastBroken, name, nearest } from "./judged.ts";

const isPossible = async (grounded: Grounded, changes: readonly Relaxation[]) =>
  (await solvePosts(withLimits(grounded, changes).problem, { seconds: 30, seed: 1 })).status ===
  "optimal";

/** The value a little nearer to what the limit is. */
function nearer({ limit, relaxTo }: Relaxation): Relaxation {
  const step = { longestKm: 0.1, budget: 0.001 }[limit.kind as string] ?? 1;
  return { limit, relaxTo: relaxTo - step * Math.sign(relaxTo - (limit.value ?? 0)) };
}

test("the contradiction is the smallest of all, and each relaxation the least, as trying every plan shows", async () => {
  const seen = { conflicts: 0, plans: 0, several: 0, alone: 0, none: 0, jointly: 0 };
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(contradictoryProblems, async (grounded) => {
      const { problem } = grounded;
      const most = problem.posts + 2 + problem.pins.reduce((sum, { posts }) => sum + posts, 0);
      const plans = everyPlan(grounded, Math.min(most, 8));
      const conflict = await findConflict(grounded, { seconds: 60 });
      const broken = leastBroken(plans);
      if (!conflict) {
        expect(broken[0]!.size).toBe(0);
        seen.plans++;
        return;
      }
      seen.conflicts++;
      expect(broken[0]!.size).toBeGreaterThan(0);

      const names = new Set(conflict.limits.map(({ limit }) => name(limit)));
      expect(conflict.smallest).toBe(true);
      expect(broken.every((set) => [...set].some((limit) => names.has(limit)))).toBe(true);
      expect(names.size).toBe(fewestThatHit(broken));
      if (names.size > 1) seen.several++;

      for (const { limit, relaxTo } of conflict.limits) {
        kinds.add(limit.kind);
        if (limit.kind === "budget" || limit.kind === "longestKm") {
          expect(relaxTo === null).toBe(nearest(plans, limit) === null);
          if (relaxTo !== null) expect(relaxTo).toBeCloseTo(nearest(plans, limit)!, 6);
        } else {
          // Either side may be as near.
          const far = (value: number | null) => value && Math.abs(value - (limit.value ?? 0));
          expect(far(relaxTo)).toBe(far(nearest(plans, limit)));
        }
        relaxTo === null ? seen.none++ : seen.alone++;
        if (relaxTo === null) continue;
        expect(await isPossible(grounded, [{ limit, relaxTo }])).toBe(true);
        if (limit.kind === "exclusion") continue;
        expect(await isPossible(grounded, [nearer({ limit, relaxTo })])).toBe(false);
      }

      const { together } = conflict;
      expect(conflict.fewest).toBe(true);
      expect(together.length).toBe(broken[0]!.size);
      if (together.length > 1) seen.jointly++;
      expect(await isPossible(grounded, together)).toBe(true);
      for (const [i, change] of together.entries()) {
        if (change.limit.kind === "exclusion") continue;
        const less = together.with(i, nearer(change));
        expect(await isPossible(grounded, less)).toBe(false);
      }
    }),
    { numRuns: 300, seed: 20_261_128 },
  );
  // Every kind of answer came up, else nothing was shown.
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  expect([...kinds].toSorted()).toEqual(
    [
      ...["budget", "exclusion", "longestKm", "perCommune", "pin", "posts", "provinceMax"],
      ...["provinceMin", "sourceNorm", "sourcesPerCommune", "supply"],
    ].toSorted(),
  );
}, 240_000);

test("what is found by counting is a contradiction of which none can be spared", async () => {
  const sizes = new Map<number, number>();
  await fc.assert(
    fc.asyncProperty(contradictoryProblems, async (grounded) => {
      const elastic = await Elastic.of(grounded);
      const sets = countedContradictions(elastic.model.limits, grounded);
      for (const set of sets) {
        sizes.set(set.size, (sizes.get(set.size) ?? 0) + 1);
        expect(await elastic.isPossible(set)).toBe(false);
        for (const limit of set) expect(await elastic.isPossible(without(set, [limit]))).toBe(true);
      }
      elastic.dispose();
    }),
    { numRuns: 500, seed: 20_261_128 },
  );
  expect([1, 2, 3].every((size) => sizes.get(size)! > 10)).toBe(true);
}, 60_000);

/** Sources that lend ten posts each, and communes that take six, all within 60 km but the last source. */
function wide(sources: number, communes: number, posts: number): Grounded {
  const ground: Ground = {
    sources: Array.from({ length: sources }, (_, s) => ({
      position: [105 + s / 1000, s === sources - 1 ? 10 : 21],
      ...{ lends: 10, spare: null },
    })),
    communes: Array.from({ length: communes }, (_, c) => [105 + c / 10_000, 21.1]),
    ...{ exclusions: [], longestKm: 60 },
  };
  const problem: PostsProblem = {
    ...{ posts, placeAll: true, diminishing: 0.7, sourcesPerCommune: null, budget: null },
    ...{ pins: [], objectives: ["need"], previous: null },
    sources: ground.sources.map((_, s) => ({ id: `s${s}`, supply: 10 })),
    communes: ground.communes.map((_, c) => ({
      ...{ code: String(10_000 + c), province: 0, shortfall: 1, need: 1, most: 6 },
    })),
    provinces: [{ code: "11", min: 0, max: null }],
    pairs: pairsOf(ground),
  };
  return { problem, ground };
}

test("where the time ends the best that is known is told, and that it is not proven", async () => {
  // 30 sources lend 300, 100 communes take 600.
  const told = async (posts: number) => (await findConflict(wide(30, 100, posts), { seconds: 0 }))!;
  const beyondSupply = await told(301);
  expect(beyondSupply.limits.map(({ limit }) => limit.kind)).toEqual([
    "posts",
    // But for the one too far away the longest distance counts in its place.
    ...Array.from({ length: 30 }, () => "supply"),
  ]);
  expect(beyondSupply).toMatchObject({ smallest: false, minimal: true, complete: false });
  const beyondCaps = await told(601);
  expect(beyondCaps.limits.map(({ limit }) => limit.kind)).toEqual(["posts", "perCommune"]);
  expect(beyondCaps).toMatchObject({ smallest: true, complete: false });
});

test("what all bodies lend is proven to be the smallest by counting, where any body may lend to any commune", async () => {
  const { problem, ground } = wide(30, 100, 301);
  const anywhere = { problem, ground: { ...ground, longestKm: null } };
  const conflict = await findConflict(anywhere, { seconds: 0 });
  expect(conflict!.limits).toHaveLength(31);
  expect(conflict).toMatchObject({ smallest: true, minimal: true });
});

test("posts beyond all caps are told in seconds, also for the border and sixty bodies", async () => {
  const conflict = await findConflict(wide(60, 248, 2000), { seconds: 20 });
  expect(conflict!.limits.map(({ limit }) => limit.kind)).toEqual(["posts", "perCommune"]);
  expect(conflict).toMatchObject({ smallest: true, complete: true, fewest: true });
}, 60_000);
