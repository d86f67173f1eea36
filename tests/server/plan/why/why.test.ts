import fc from "fast-check";
import { expect, test } from "vitest";
import type { Ground } from "../../../../server/plan/posts/ground.ts";
import { mergeSources } from "../../../../server/plan/posts/merge-sources.ts";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import type { LimitRef } from "../../../../server/plan/schema.ts";
import { bringIn } from "../../../../server/plan/why/bring-in.ts";
import { needCurve } from "../../../../server/plan/why/curve.ts";
import type { BringingChange, Reason } from "../../../../server/plan/why/schema.ts";
import { withCommune } from "../../../../server/plan/why/supposed.ts";
import { whyIn, whyNot } from "../../../../server/plan/why/why.ts";
import { type Grounded, withLimits } from "../../../../server/plan/why/with-limits.ts";
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

/** The problem with one change that brings a commune in. */
function withChange(
  grounded: Grounded,
  code: string,
  { kind, source, from }: BringingChange,
  value: number,
): PostsProblem {
  const { problem, ground } = grounded;
  const commune = problem.communes.findIndex((one) => one.code === code);
  if (kind === "pin") {
    return { ...problem, pins: problem.pins.filter((pin) => pin.commune !== commune) };
  }
  if (kind === "exclusion") {
    const s = problem.sources.findIndex(({ id }) => id === source);
    const exclusions = ground.exclusions.filter((one) =>
      source === null ? one.commune !== commune : one.source !== s || one.commune !== null,
    );
    return withLimits({ problem, ground: { ...ground, exclusions } }, []).problem;
  }
  const province = problem.provinces[problem.communes[commune]!.province]!.code;
  const limit = {
    ...{ kind: kind as LimitRef["kind"], source, value: from },
    code: kind === "provinceMax" ? province : null,
  };
  return withLimits(grounded, [{ limit, relaxTo: value }]).problem;
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
      if (isWanted(problem, commune)) return;
      const { changes, complete, cost } = await bringIn({ problem, ground, ...TIME }, commune);
      expect(complete).toBe(true);
      for (const { objective, best, otherwise } of cost ?? []) {
        // More need met is better, more distance worse.
        expect(objective === "need" ? best > otherwise : best < otherwise).toBe(true);
      }
      const { code } = problem.communes[commune]!;
      for (const change of changes) {
        const { kind, from, to, enough } = change;
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
        const changed = (value: number) => withChange({ problem, ground }, code, change, value);
        if (kind !== "need" && kind !== "posts") {
          expect(isWanted(changed(to ?? 0), commune)).toBe(enough);
        }
        if (kind === "supply" || kind === "perCommune") expect(to).toBe(from! + 1);
        if (kind === "budget") expect(isWanted(changed(to! - 1), commune)).toBe(false);
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
  for (const kind of ["need", "posts", "supply", "budget", "exclusion", "pin", "longestKm"]) {
    expect(kinds.get(kind) ?? 0, kind).toBeGreaterThan(2);
  }
}, 240_000);

/** Two communes; the first is wanted more and takes one post. One body is near, the other 50 km off. */
function plain(): Grounded {
  const ground: Ground = {
    sources: [
      { position: [103, 21], lends: 1, spare: null },
      { position: [103.5, 21], lends: 1, spare: null },
    ],
    communes: [
      [103, 21.01],
      [103, 21.02],
    ],
    ...{ exclusions: [], longestKm: null },
  };
  return withLimits(
    {
      ground,
      problem: {
        ...{ posts: 2, placeAll: false, diminishing: 1, sourcesPerCommune: null, budget: null },
        ...{ pins: [], pairs: [], objectives: ["need"], previous: null },
        sources: ["near", "far"].map((id) => ({ id, supply: 1 })),
        communes: [10, 9].map((need, c) => ({
          ...{ code: `0000${c}`, province: 0, shortfall: 1, need, most: 1 + c },
        })),
        provinces: [{ code: "11", min: 0, max: null }],
      },
    },
    [],
  );
}

test.each<[string, (grounded: Grounded) => void, object]>([
  [
    "a pin of nothing",
    ({ problem }) => {
      problem.pins = [{ commune: 1, source: null, posts: 0 }];
    },
    { kind: "pin", source: null, from: null, to: null },
  ],
  [
    "an exclusion of every body",
    ({ ground }) => {
      ground.exclusions = [0, 1].map((source) => ({ source, commune: null }));
      ground.sources[0]!.lends = 2;
    },
    { kind: "exclusion", source: "near", from: null, to: null },
  ],
  [
    "a cap of nothing",
    ({ problem }) => {
      for (const each of problem.communes) each.most = 0;
    },
    { kind: "perCommune", source: null, from: 0, to: 1 },
  ],
  [
    "bodies that lend nothing more",
    ({ ground }) => {
      ground.sources[1]!.lends = 0;
    },
    { kind: "supply", source: "near", from: 1, to: 2 },
  ],
  [
    "a budget for one post",
    ({ problem }) => {
      problem.budget = { total: 7, perPost: 5, perPostKm: 0 };
    },
    { kind: "budget", source: null, from: 7, to: 10 },
  ],
  [
    "a distance within which there is one post",
    ({ ground }) => {
      ground.longestKm = 10;
    },
    { kind: "longestKm", source: null, from: 10, to: 51.9 },
  ],
])("kept out by %s, a commune is told what lets it in", async (_, limit, told) => {
  const grounded = plain();
  limit(grounded);
  const { problem, ground } = withLimits(grounded, []);
  const { changes } = await bringIn({ problem, ground, ...TIME }, 1);
  expect(changes).toContainEqual({ ...told, enough: true });
});

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
