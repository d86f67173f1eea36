import { highs, modelData, type Stage } from "../../../server/plan/solver/lexicographic.ts";
import type { LinearModel } from "../../../server/plan/solver/linear-model.ts";

/**
 * A model with one objective as a file that other solvers read, written by HiGHS. Solvers differ in how they
 * take a maximum in such a file: a maximum is written as the minimum of its negative.
 */
export async function mpsOf(linear: LinearModel, { sense, terms }: Stage): Promise<Uint8Array> {
  const solver = await highs();
  const model = solver.createModel(modelData(solver, linear));
  try {
    model.options.set({ output_flag: false });
    const cost = new Float64Array(linear.columns);
    for (const [column, coefficient] of terms) {
      cost[column]! += sense === "minimize" ? coefficient : -coefficient;
    }
    model.changeColsCost({ kind: "range", from: 0, to: linear.columns - 1 }, cost);
    return model.exportModel("mps") as Uint8Array;
  } finally {
    model.dispose();
  }
}
