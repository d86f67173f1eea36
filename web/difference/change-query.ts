import type { DifferenceAnswer } from "../../server/difference/schema.ts";
import type { TraceQuery } from "../trace/Figure.tsx";

export type SideName = "from" | "to";

/** The question behind a change: of a unit, by default of all that was looked at. */
export const changeQuery = (
  { from, to, structure, within }: DifferenceAnswer,
  figure: string,
  scope = within ?? "VN",
): TraceQuery => ({
  ...{ figure, scope, structure },
  ...{ asOf: to.asOf, generation: to.generation },
  ...{ fromDate: from.asOf, from: from.generation },
});

/** The question behind a figure of one side. */
export const sideQuery = (
  answer: DifferenceAnswer,
  side: SideName,
  figure: string,
  scope = answer.within ?? "VN",
): TraceQuery => {
  const { asOf, generation } = answer[side];
  return { figure, scope, structure: answer.structure, asOf, generation };
};

/** The question behind how many units changed so: `gained`, `unchanged`, `8:`. */
export const countQuery = (answer: DifferenceAnswer, kind: string): TraceQuery =>
  changeQuery(answer, `change.${answer.level}.${kind}`);
