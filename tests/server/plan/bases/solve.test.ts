import fc from "fast-check";
import { expect, test } from "vitest";
import type { BasesProblem } from "../../../../server/plan/bases/problem.ts";
import { solveBases } from "../../../../server/plan/bases/solve.ts";
import { bestByTrying, planValue } from "./brute-force.ts";

const small = (most: number): fc.Arbitrary<number> => fc.integer({ min: 0, max: most });
const limits = { seconds: 30, seed: 1 };

/** Up to eight clients and candidates; fewer where trying every way to share capacities takes long. */
const problems = (shape: {
  clients: number;
  candidates: number;
  load: number;
  capacity: fc.Arbitrary<number | null>;
  whole: boolean;
}): fc.Arbitrary<BasesProblem> =>
  fc
    .record({
      clients: fc.integer({ min: 1, max: shape.clients }),
      candidates: fc.integer({ min: 1, max: shape.candidates }),
    })
    .chain(({ clients, candidates }) => {
      const index = fc.integer({ min: 0, max: candidates - 1 });
      const distance = fc.oneof(
        { weight: 12, arbitrary: small(9) },
        fc.constant(Number.POSITIVE_INFINITY),
      );
      return fc.record({
        measure: fc.constantFrom("median" as const, "covering" as const),
        bases: fc.option(fc.integer({ min: 1, max: candidates }), { freq: 4 }),
        clients: fc.array(
          fc.record({
            code: fc.constant("00001"),
            weight: small(12),
            load: fc.integer({ min: 1, max: shape.load }),
          }),
          { minLength: clients, maxLength: clients },
        ),
        candidates: fc.array(
          fc.record({ code: fc.constant("00001"), capacity: shape.capacity, opening: small(20) }),
          { minLength: candidates, maxLength: candidates },
        ),
        distances: fc
          .array(distance, { minLength: clients * candidates, maxLength: clients * candidates })
          .map((list) => Float64Array.from(list, (value) => (shape.whole ? value : value / 8))),
        radius: fc.integer({ min: 0, max: 6 }),
        pinned: fc.uniqueArray(index, { maxLength: 1 }),
        excluded: fc.uniqueArray(index, { maxLength: 1 }),
      });
    });

async function agrees(instances: fc.Arbitrary<BasesProblem>, numRuns: number): Promise<void> {
  let [solved, refused] = [0, 0];
  await fc.assert(
    fc.asyncProperty(instances, async (problem) => {
      const best = bestByTrying(problem);
      const { status, stages, placed } = await solveBases(problem, limits);
      expect(status).toBe(best === undefined ? "infeasible" : "optimal");
      if (best === undefined) {
        refused++;
        return;
      }
      solved++;
      expect(stages).toHaveLength(1);
      expect(stages[0]!.value).toBeCloseTo(best, 6);
      expect(stages[0]!.bound).toBeCloseTo(best, 6);
      if (problem.clients.every(({ load }) => load === 1)) {
        expect(planValue(problem, placed!)).toBeCloseTo(best, 6);
      }
    }),
    { numRuns, seed: 20_250_701 },
  );
  expect(Math.min(solved, refused)).toBeGreaterThan(numRuns / 20);
}

const unlimited = fc.constant(null);
const capacity = fc.option(fc.integer({ min: 1, max: 4 }), { freq: 4 });

test("up to eight bases without capacities are as good as trying every set finds", () =>
  agrees(problems({ clients: 8, candidates: 8, load: 1, capacity: unlimited, whole: true }), 200));

test("so are bases that serve only so many clients", () =>
  agrees(problems({ clients: 6, candidates: 6, load: 1, capacity, whole: true }), 200));

test("so are bases that share clients of different loads between them", () =>
  agrees(problems({ clients: 4, candidates: 4, load: 3, capacity, whole: true }), 100));

test("so are bases at distances that are not whole", () =>
  agrees(problems({ clients: 5, candidates: 5, load: 1, capacity, whole: false }), 100));
