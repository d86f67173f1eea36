import type { Stage } from "../../../server/plan/solver/lexicographic.ts";
import { LinearModel, type Term, UNBOUNDED } from "../../../server/plan/solver/linear-model.ts";

/** Each job goes to one agent, at the greatest profit that their capacities allow. */
export interface AssignmentProblem {
  /** By agent, then by job. */
  profit: number[][];
  work: number[][];
  /** Work that each agent bears. */
  capacity: number[];
}

/** The model of a generalised assignment, for the solver that plans are made with. */
export function assignmentModel({ profit, work, capacity }: AssignmentProblem): {
  linear: LinearModel;
  stage: Stage;
} {
  const linear = new LinearModel();
  const x = profit.map((jobs) => jobs.map(() => linear.column(0, 1, "integer")));
  for (const job of profit[0]!.keys())
    linear.row(
      1,
      1,
      x.map((own): Term => [own[job]!, 1]),
    );
  for (const [agent, own] of x.entries()) {
    const load = own.map((column, job): Term => [column, work[agent]![job]!]);
    linear.row(-UNBOUNDED, capacity[agent]!, load);
  }
  const terms = x.flatMap((own, agent) =>
    own.map((column, job): Term => [column, profit[agent]![job]!]),
  );
  return {
    linear,
    stage: { name: "profit", sense: "maximize", terms, offset: 0, whole: true },
  };
}
