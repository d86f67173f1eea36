import { expect, test } from "vitest";
import { seededRandom } from "../../../../server/boundaries/islands.ts";
import { basesModel } from "../../../../server/plan/bases/model.ts";
import { optionsOf } from "../../../../server/plan/bases/options.ts";
import type { BasesProblem } from "../../../../server/plan/bases/problem.ts";
import { solveBases } from "../../../../server/plan/bases/solve.ts";
import { solveInOrder } from "../../../../server/plan/solver/lexicographic.ts";
import { planValue } from "./brute-force.ts";

const limits = { seconds: 60, seed: 1 };

/** Places strewn over a square of 100 by 100, each a client and a candidate. */
function strewn(
  seed: number,
  places: number,
  given: Partial<BasesProblem>,
  capacity: number | null,
) {
  const random = seededRandom(seed);
  const points = Array.from({ length: places }, () => [random() * 100, random() * 100] as const);
  const problem: BasesProblem = {
    ...{ measure: "median", bases: 5, radius: 25, pinned: [], excluded: [] },
    clients: points.map(() => ({ code: "", weight: Math.floor(random() * 1001), load: 1 })),
    candidates: points.map(() => ({ code: "", capacity, opening: 0 })),
    distances: Int32Array.from(
      points.flatMap(([x, y]) => points.map(([a, b]) => Math.round(Math.hypot(x - a, y - b)))),
    ),
    ...given,
  };
  return problem;
}

test("narrowed by the search or whole, the solver finds the same optimum", async () => {
  const cases: [Partial<BasesProblem>, number | null][] = [
    [{}, null],
    [{ bases: 9, pinned: [3, 17], excluded: [5, 6] }, null],
    [{ measure: "covering" }, null],
    [{}, 8],
    [{ pinned: [11] }, 6],
    [{ measure: "covering", excluded: [0, 1, 2] }, 4],
  ];
  for (const [c, [given, capacity]] of cases.entries()) {
    const problem = strewn(100 + c, 30, given, capacity);
    const { status, stages, placed } = await solveBases(problem, limits);
    const every = [...problem.candidates.keys()];
    const whole = basesModel(problem, optionsOf(problem), every, new Set(problem.pinned));
    const reference = await solveInOrder(whole.linear, [whole.stage], limits);
    expect([status, reference.status]).toEqual(["optimal", "optimal"]);
    expect(stages[0]).toMatchObject({ value: reference.stages[0]!.value, gap: 0 });
    expect(planValue(problem, placed!)).toBe(stages[0]!.value);
  }
});

test("the same seed gives the same bases, every seed the same value", async () => {
  const problem = strewn(7, 40, { bases: 6 }, 9);
  const runs = await Promise.all([1, 1, 2].map((seed) => solveBases(problem, { ...limits, seed })));
  expect(runs[1]!.placed).toEqual(runs[0]!.placed);
  expect(runs[2]!.stages[0]!.value).toBe(runs[0]!.stages[0]!.value);
});

test("clients without need go to the nearest bases that have room for them, not to any", async () => {
  // Three clients lie nearer to the first base, which has room for two: the last of them loses least.
  const problem: BasesProblem = {
    ...{ measure: "median", bases: 2, radius: 0, pinned: [], excluded: [] },
    clients: [0, 0, 0, 0].map((weight) => ({ code: "", weight, load: 1 })),
    candidates: [0, 0].map((opening) => ({ code: "", capacity: 2, opening })),
    distances: Int32Array.from([10, 90, 20, 80, 30, 35, 70, 40]),
  };
  const { placed } = await solveBases(problem, limits);
  expect(placed).toEqual([
    { candidate: 0, serves: [0, 1] },
    { candidate: 1, serves: [2, 3] },
  ]);
});

test("progress tells a plan and a bound that close in on the optimum", async () => {
  const told: [number, number][] = [];
  const problem = strewn(3, 60, { bases: 8 }, null);
  const { stages } = await solveBases(problem, {
    ...limits,
    onProgress: ({ value, bound }) => told.push([value!, bound!]),
  });
  const optimum = stages[0]!.value!;
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(([value, bound]) => bound <= optimum && optimum <= value)).toBe(true);
});

test("without the time to look, no plan is told, and none is called impossible", async () => {
  const { status, placed } = await solveBases(strewn(1, 200, {}, 50), { seconds: 0.001, seed: 1 });
  expect(["stopped", "feasible"]).toContain(status);
  expect(placed === undefined).toBe(status === "stopped");
});
