import fc from "fast-check";
import { expect, test } from "vitest";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import type { Relaxation } from "../../../../server/plan/schema.ts";
import { findConflict } from "../../../../server/plan/why/conflict.ts";
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

test("what no time is given for is not answered", async () => {
  const [grounded] = fc.sample(contradictoryProblems, { numRuns: 1, seed: 6 });
  expect(await findConflict(grounded!, { seconds: 60 })).not.toBeNull();
  expect(await findConflict(grounded!, { seconds: 0 })).toBeNull();
});
