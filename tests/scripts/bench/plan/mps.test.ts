import { expect, test } from "vitest";
import { mpsOf } from "../../../../scripts/bench/plan/mps.ts";
import { highs, type Stage } from "../../../../server/plan/solver/lexicographic.ts";
import { LinearModel, UNBOUNDED } from "../../../../server/plan/solver/linear-model.ts";

test("a model read back from its file has the same columns, kinds, bounds, rows and optimum", async () => {
  // A knapsack worked by hand: of 5 a + 4 b + 3 c ≤ 7 with profits 8, 5.5 and 4, b and c are best: 9.5.
  const linear = new LinearModel();
  const items = [0, 1, 2].map(() => linear.column(0, 1, "integer"));
  const rest = linear.column(0.25, UNBOUNDED, "continuous");
  linear.row(
    -UNBOUNDED,
    7,
    items.map((column, i) => [column, 5 - i] as const),
  );
  linear.row(0.5, 2.5, [[rest, 2]]);
  const stage: Stage = {
    ...{ name: "profit", sense: "maximize", offset: 0, whole: false },
    terms: [...items.map((column, i) => [column, [8, 5.5, 4][i]!] as const), [rest, -1]],
  };
  const solver = await highs();
  const model = solver.createModel({ format: "mps", data: await mpsOf(linear, stage) });
  model.options.set({ output_flag: false, mip_rel_gap: 0 });
  model.run();
  expect(model.getObjectiveValue()).toBeCloseTo(-(9.5 - 0.25), 9);
  expect([...model.getSolution().colValue].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
    0, 1, 1, 0.25,
  ]);
  const { colLower, colUpper, rowLower, rowUpper } = model.getLp();
  expect([...colLower]).toEqual([0, 0, 0, 0.25]);
  expect([...colUpper]).toEqual([1, 1, 1, solver.infinity]);
  expect([...rowLower]).toEqual([-solver.infinity, 0.5]);
  expect([...rowUpper]).toEqual([7, 2.5]);
  model.dispose();
});
