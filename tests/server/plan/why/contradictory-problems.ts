import fc from "fast-check";
import { pairsOf, supplyOf } from "../../../../server/plan/posts/ground.ts";
import type { Grounded } from "../../../../server/plan/why/with-limits.ts";
import { groundedProblems } from "../posts/grounded-problems.ts";

/** What sources lend: as generated; so much that other limits matter; so little that several must join. */
const lending = { asIs: undefined, ample: 4, scarce: 2 };

/** Small problems with so many pins, exclusions and minima that most have no plan, and more than one reason. */
export const contradictoryProblems: fc.Arbitrary<Grounded> = groundedProblems
  .filter(({ ground }) => ground.sources.length * ground.communes.length <= 6)
  .chain(({ problem, ground }) => {
    const source = fc.integer({ min: 0, max: ground.sources.length - 1 });
    const commune = fc.integer({ min: 0, max: ground.communes.length - 1 });
    return fc.record({
      problem: fc.constant(problem),
      ground: fc.constant(ground),
      lends: fc.constantFrom(...Object.values(lending)),
      crowded: fc.boolean(),
      min: fc.constantFrom(0, 0, 2),
      pins: fc.array(
        fc.record({ commune, source: fc.option(source), posts: fc.integer({ min: 0, max: 3 }) }),
        { maxLength: 2 },
      ),
      exclusions: fc.array(
        fc
          .record({ source: fc.option(source), commune: fc.option(commune) })
          .filter((pair) => pair.source !== null || pair.commune !== null),
        { maxLength: 2 },
      ),
    });
  })
  .map(({ problem, ground: before, lends, crowded, min, pins, exclusions }) => {
    const sources =
      lends === undefined
        ? before.sources
        : before.sources.map((source) => ({ ...source, lends, spare: null }));
    const free = lends !== undefined && crowded;
    const ground = { ...before, sources, exclusions: free ? [] : exclusions };
    return {
      problem: {
        ...problem,
        sources: problem.sources.map((source, s) => ({ ...source, supply: supplyOf(sources[s]!) })),
        provinces: problem.provinces.map((limit, p) => (p === 1 ? { ...limit, min } : limit)),
        pins: free && lends === lending.ample ? [] : pins,
        sourcesPerCommune: free && lends === lending.scarce ? 1 : problem.sourcesPerCommune,
        pairs: pairsOf(ground),
      },
      ground,
    };
  });
