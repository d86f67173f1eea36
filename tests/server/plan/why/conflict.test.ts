import fc from "fast-check";
import { expect, test } from "vitest";
import { solvePosts } from "../../../../server/plan/posts/solve.ts";
import type { Relaxation } from "../../../../server/plan/schema.ts";
import { findConflict } from "../../../../server/plan/why/conflict.ts";
import { type Grounded, withLimits } from "../../../../server/plan/why/with-limits.ts";
import { contradictoryProblems } from "./contradictory-problems.ts";
import { everyPlan, isBroken, type Judged } from "./every-plan.ts";

const name = (limit: Judged["limit"]) => JSON.stringify(limit);

/** The limits that each plan breaks, as sets of names, without those that include another. */
function leastBroken(plans: readonly Judged[][]): Set<string>[] {
  const sets = new Map<string, Set<string>>();
  for (const plan of plans) {
    const broken = plan.filter(isBroken).map(({ limit }) => name(limit));
    sets.set(broken.join(), new Set(broken));
  }
  const bySize = [...sets.values()].toSorted((a, b) => a.size - b.size);
  const least: Set<string>[] = [];
  for (const set of bySize)
    if (!least.some((other) => [...other].every((limit) => set.has(limit)))) least.push(set);
  return least;
}

/** The size of the smallest set that shares a limit with each. */
function fewestThatHit(sets: readonly Set<string>[]): number {
  const first = sets[0];
  if (!first) return 0;
  return (
    1 + Math.min(...[...first].map((limit) => fewestThatHit(sets.filter((set) => !set.has(limit)))))
  );
}

/** The nearest value of the limit for which it alone must change; null where none is. */
function nearest(plans: readonly Judged[][], limit: Judged["limit"]): number | null {
  const values = plans.flatMap((plan) => {
    const broken = plan.filter(isBroken);
    return broken.length === 1 && name(broken[0]!.limit) === name(limit) ? broken[0]!.needs : [];
  });
  const from = limit.value ?? 0;
  return values.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? null;
}

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
