import type { TraceQuery } from "../trace/Figure.tsx";
import type { PlanModel } from "./create-plan.ts";

/** Makes the question behind a fact that a plan stands on: of its generation, date and term, by its norm. */
export function usePlanFigure(
  model: Pick<PlanModel, "need" | "history">,
): (figure: string, scope?: string) => TraceQuery {
  return (figure, scope = "VN") => {
    const known = model.need.now();
    const { norm, term, against } = model.history.now().question;
    return {
      ...{ figure, scope, norm, asOf: known?.asOf, generation: known?.generation },
      ...{ termFrom: term.from, termUntil: term.until ?? undefined, without: against ?? undefined },
    };
  };
}
