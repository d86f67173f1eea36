import fc from "fast-check";
import { expect, test } from "vitest";
import { mergeSources } from "../../../../server/plan/posts/merge-sources.ts";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { bringIn } from "../../../../server/plan/why/bring-in.ts";
import { needCurve } from "../../../../server/plan/why/curve.ts";
import type { Reason } from "../../../../server/plan/why/schema.ts";
import { withCommune } from "../../../../server/plan/why/supposed.ts";
import { whyIn, whyNot } from "../../../../server/plan/why/why.ts";
import { bestByTrying } from "../posts/brute-force.ts";
import { groundedProblems } from "../posts/grounded-problems.ts";

const TIME = { seconds: 60, seed: 1 };

/** What trying every plan says of a supposition. */
function triedReason(problem: PostsProblem, supposed: PostsProblem): Reason | "same" {
  const best = bestByTrying(problem);
  const otherwise = bestByTrying(supposed);
  if (!best || !otherwise) return { kind: "limits" };
  const at = best.findIndex((value, i) => value !== otherwise[i]);
  if (at < 0) return { kind: "equal" };
  const objective = problem.objectives[at]!;
  const told = (value: number) => Math.abs(value);
  return {
    kind: "objective",
    compared: { objective, best: told(best[at]!), otherwise: told(otherwise[at]!) },
  };
}

/** Whether trying finds a best plan that gives the commune a post. */
function isWanted(problem: PostsProblem, commune: number): boolean {
  const withIt = bestByTrying(withCommune(problem, commune, { least: 1 }));
  const without = bestByTrying(withCommune(problem, commune, { most: 0 }));
  if (!withIt || !without) return withIt !== undefined;
  const at = withIt.findIndex((value, i) => value !== without[i]);
  return at < 0 || withIt[at]! < without[at]!;
}

const asked = groundedProblems
  .filter(({ problem }) => problem.previous === null || !problem.objectives.includes("changes"))
  .chain((grounded) =>
    fc.record({
      grounded: fc.constant(grounded),
      commune: fc.integer({ min: 0, max: grounded.problem.communes.length - 1 }),
      other: fc.integer({ min: 0, max: grounded.problem.communes.length - 1 }),
      posts: fc.tuple(fc.integer({ min: 1, max: 2 }), fc.integer({ min: 0, max: 1 })),
    }),
  );

test("why a commune is in, and why not another, is what trying every plan finds", async () => {
  const kinds = new Set<string>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ grounded, commune, other, posts }) => {
      const { problem, ground } = grounded;
      const isPinned = (c: number) => problem.pins.some((pin) => pin.commune === c);
      if (isPinned(commune) || isPinned(other)) return;
      // "changes" plays no part without a plan to stay close to.
      const objectives = problem.objectives.filter((one) => one !== "changes");
      const posed = { problem: { ...problem, objectives }, ground, ...TIME };
      const why = await whyIn(posed, commune);
      kinds.add(why.kind);
      expect(why).toEqual(
        triedReason(posed.problem, withCommune(posed.problem, commune, { most: 0 })),
      );
      if (commune === other) return;
      const swapped = withCommune(
        withCommune(posed.problem, commune, {
          most: Math.min(problem.communes[commune]!.most, posts[0] - 1),
        }),
        other,
        { least: posts[1] + 1 },
      );
      expect(await whyNot(posed, [commune, other], posts)).toEqual(
        triedReason(posed.problem, swapped),
      );
    }),
    { numRuns: 60, seed: 11 },
  );
  expect([...kinds].sort()).toEqual(["equal", "limits", "objective"]);
}, 120_000);

test("what is said to bring a commune in does, and one less does not", async () => {
  const kinds = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(asked, async ({ grounded, commune }) => {
      const { ground } = grounded;
      // Need decides first, so that a greater need can help.
      const problem: PostsProblem = { ...grounded.problem, objectives: ["need", "distance"] };
      if (problem.pins.length > 0 || isWanted(problem, commune)) return;
      const { changes, complete } = await bringIn({ problem, ground, ...TIME }, commune);
      expect(complete).toBe(true);
      for (const { kind, from, to, enough } of changes) {
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        if (kind === "need") {
          const raised = (need: number) => withCommune(problem, commune, { need });
          expect(isWanted(raised(to!), commune)).toBe(true);
          for (let need = from!; need < to!; need++) {
            expect(isWanted(raised(need), commune)).toBe(false);
          }
        }
        if (kind === "posts" && to! <= 6) {
          expect(isWanted({ ...problem, posts: to! }, commune)).toBe(true);
          expect(isWanted({ ...problem, posts: to! - 1 }, commune)).toBe(false);
        }
        if (kind === "longestKm") expect(to).toBeGreaterThan(from!);
        expect(enough === true || kind === "longestKm" || kind === "exclusion").toBe(true);
      }
    }),
    { numRuns: 1000, seed: 12 },
  );
  expect(kinds.get("need") ?? 0).toBeGreaterThan(5);
  expect(kinds.get("posts") ?? 0).toBeGreaterThan(5);
  expect(kinds.get("longestKm") ?? 0).toBeGreaterThan(0);
}, 240_000);

test("every point of the curve is the best that trying finds for its number of posts", async () => {
  let [points, merged] = [0, 0];
  await fc.assert(
    fc.asyncProperty(groundedProblems, async ({ problem }) => {
      const objectives: PostsProblem["objectives"] = ["meet", "need"];
      const asked = { ...problem, objectives, posts: Math.min(problem.posts, 3) };
      if (mergeSources(asked).sources.length < problem.sources.length) merged++;
      for (const { posts, needMet, status } of await needCurve(asked, TIME)) {
        if (posts > 5) continue;
        points++;
        const best = bestByTrying({ ...asked, posts });
        expect(status).toBe(best ? "optimal" : "infeasible");
        expect(needMet).toBe(best ? Math.abs(best[1]!) : null);
      }
    }),
    { numRuns: 30, seed: 13 },
  );
  expect(points).toBeGreaterThan(60);
  expect(merged).toBeGreaterThan(2);
}, 240_000);
