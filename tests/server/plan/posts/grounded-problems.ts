import fc from "fast-check";
import { type Ground, pairsOf, supplyOf } from "../../../../server/plan/posts/ground.ts";
import type { PostsProblem } from "../../../../server/plan/posts/problem.ts";
import { OBJECTIVES } from "../../../../server/plan/schema.ts";
import type { Position } from "../../../../server/schema.ts";

export interface GroundedProblem {
  problem: PostsProblem;
  ground: Ground;
}

const upTo = (most: number) => fc.integer({ min: 0, max: most });

/** Places some 11 km apart around Điện Biên. */
const position: fc.Arbitrary<Position> = fc
  .tuple(upTo(8), upTo(8))
  .map(([east, north]) => [102.5 + east / 10, 21 + north / 10]);

/**
 * Small problems with everything that a planner may limit, and where their pairs come from: few enough
 * posts and pairs to try every plan.
 */
export const groundedProblems: fc.Arbitrary<GroundedProblem> = fc
  .record({ communes: fc.integer({ min: 1, max: 5 }), sources: fc.integer({ min: 1, max: 3 }) })
  .chain(({ communes, sources }) => {
    const source = upTo(sources - 1);
    const commune = upTo(communes - 1);
    return fc.record({
      posts: fc.integer({ min: 1, max: 4 }),
      placeAll: fc.boolean(),
      diminishing: fc.constantFrom(0.5, 0.7, 1),
      lenders: fc.array(
        fc.record({ position, lends: upTo(4), spare: fc.option(upTo(4), { freq: 3 }) }),
        { minLength: sources, maxLength: sources },
      ),
      targets: fc.array(
        fc.record({
          position,
          province: upTo(1),
          shortfall: fc.option(upTo(3), { freq: 8 }),
          need: upTo(12),
        }),
        { minLength: communes, maxLength: communes },
      ),
      most: fc.integer({ min: 1, max: 3 }),
      provinces: fc.tuple(
        fc.record({ min: fc.constantFrom(0, 0, 1), max: fc.option(upTo(3), { freq: 2 }) }),
        fc.record({ min: fc.constant(0), max: fc.constant(null) }),
      ),
      exclusions: fc.array(
        fc
          .record({ source: fc.option(source), commune: fc.option(commune) })
          .filter((pair) => pair.source !== null || pair.commune !== null),
        { maxLength: 1 },
      ),
      longestKm: fc.option(fc.constantFrom(20, 40, 60), { freq: 2 }),
      pins: fc.array(fc.record({ commune, source: fc.option(source), posts: upTo(2) }), {
        maxLength: 1,
      }),
      sourcesPerCommune: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2 }),
      budget: fc.option(
        fc.record({ total: upTo(40), perPost: upTo(4), perPostKm: fc.constantFrom(0, 0.1, 0.25) }),
        { freq: 2 },
      ),
      objectives: fc.shuffledSubarray([...OBJECTIVES], { minLength: 1 }),
      previous: fc.option(
        fc.uniqueArray(fc.record({ source, commune, posts: fc.integer({ min: 1, max: 2 }) }), {
          maxLength: 2,
          selector: (move) => `${move.source} ${move.commune}`,
        }),
      ),
    });
  })
  .map(({ lenders, targets, most, provinces, exclusions, longestKm, ...rest }) => {
    const ground: Ground = {
      sources: lenders,
      communes: targets.map((target) => target.position),
      exclusions,
      longestKm,
    };
    const problem: PostsProblem = {
      ...rest,
      sources: lenders.map((lender, s) => ({ id: `s${s}`, supply: supplyOf(lender) })),
      communes: targets.map(({ province, shortfall, need }, c) => ({
        ...{ code: `0000${c}`, province, shortfall, need, most },
      })),
      provinces: provinces.map((limit, p) => ({ code: `0${p + 1}`, ...limit })),
      pairs: pairsOf(ground),
    };
    return { problem, ground };
  });
