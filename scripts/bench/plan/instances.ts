import { basesModel } from "../../../server/plan/bases/model.ts";
import { optionsOf } from "../../../server/plan/bases/options.ts";
import { solveBases } from "../../../server/plan/bases/solve.ts";
import type { SolveStatus, StageResult } from "../../../server/plan/schema.ts";
import { solveInOrder } from "../../../server/plan/solver/lexicographic.ts";
import { assignmentModel } from "./assignment.ts";
import { type InstanceName, readAssignment, readMedian, readWarehouses } from "./or-library.ts";
import type { StagedModel } from "./peer-solvers.ts";

export interface OurRun {
  status: SolveStatus;
  seconds: number;
  /** By stage. */
  values: number[];
}

export interface Solvable {
  /** All of the problem, before any search has narrowed it. */
  model: StagedModel;
  solve(): Promise<OurRun>;
}

const LIMITS = { seconds: 300, seed: 1 };

/** A problem of the OR-Library and its size, as in `PUBLISHED`. */
export function readInstance(name: InstanceName, text: string): Solvable & { size: string } {
  if (name.startsWith("gap")) {
    const problem = readAssignment(text);
    const { linear, stage } = assignmentModel(problem);
    return {
      size: `${problem.profit.length} × ${problem.profit[0]!.length}`,
      model: { linear, stages: [stage] },
      solve: () => timed(() => solveInOrder(linear, [stage], LIMITS)),
    };
  }
  const problem = name.startsWith("pmed") ? readMedian(text) : readWarehouses(text);
  const every = [...problem.candidates.keys()];
  const { linear, stage } = basesModel(problem, optionsOf(problem), every, new Set());
  return {
    size: `${problem.candidates.length} × ${problem.clients.length}`,
    model: { linear, stages: [stage] },
    solve: () => timed(() => solveBases(problem, LIMITS)),
  };
}

/** How long it takes, from the problem to the answer. */
export async function timed(
  solve: () => Promise<{ status: SolveStatus; stages: StageResult[] }>,
): Promise<OurRun> {
  const began = performance.now();
  const { status, stages } = await solve();
  const seconds = (performance.now() - began) / 1000;
  return { status, seconds, values: stages.flatMap(({ value }) => value ?? []) };
}
