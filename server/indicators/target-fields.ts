import type { Norm } from "../norms/schema.ts";
import { judgeTarget, type TargetCase } from "./judge-target.ts";
import type { IndicatorLine, Reading } from "./schema.ts";
import type { Survey } from "./survey.ts";
import { lineOn, type Target, targetHistory } from "./targets.ts";

type TargetFields = Pick<
  IndicatorLine,
  | "targetId"
  | "targetPercent"
  | "target"
  | "due"
  | "authority"
  | "status"
  | "remaining"
  | "monthsLeft"
  | "paceRequired"
  | "paceSoFar"
  | "paceSince"
  | "mark"
  | "baseline"
  | "targetHistory"
>;

/** What a target is held against. */
export interface Reached {
  reading: Reading;
  /** Values before the date, on the same base, ascending. */
  history: IndicatorLine["history"];
  /** Value on an earlier date; null when unknown. */
  valueOn: (date: string) => number | null;
}

/** Of an indicator that nobody set a target for: it has no status, unless nothing is known of it. */
export const noTarget = ({ value }: Reading): TargetFields => ({
  targetId: null,
  targetPercent: null,
  target: null,
  due: null,
  authority: null,
  status: value === null ? "not_reported" : null,
  remaining: null,
  monthsLeft: null,
  paceRequired: null,
  paceSoFar: null,
  paceSince: null,
  mark: null,
  baseline: null,
  targetHistory: [],
});

/**
 * Of the line of a target that is in force; one set for a later date is told, but judges nothing yet.
 *
 * @param target  With a line in force on the date.
 */
export function targetFields(survey: Survey, target: Target, reached: Reached): TargetFields {
  const { asOf } = survey.scope;
  const told = {
    ...noTarget(reached.reading),
    targetId: target.id,
    targetHistory: targetHistory(survey.snapshot, target),
  };
  const { line, before } = lineOn(target, asOf)!;
  const { baselineCount, baselineAsOf, baselineOf } = line;
  const baseline =
    baselineCount !== null && baselineAsOf !== null && baselineAsOf <= asOf
      ? { value: baselineCount, of: baselineOf, asOf: baselineAsOf }
      : null;
  const among = reached.reading.of ?? baselineOf;
  const known = { ...told, targetPercent: line.percent, due: line.due, baseline };
  if (among === null) return known;
  // A start counted among other units says nothing of the pace among these.
  const isSameBase = baseline !== null && (baseline.of === null || baseline.of === among);
  return {
    ...known,
    ...judged(survey, reached, {
      needed: Math.ceil((among * line.percent) / 100 - 1e-9),
      due: line.due,
      setOn: line.setOn,
      moved: before > 0,
      baseline: isSameBase ? baseline : null,
    }),
  };
}

/** Of a norm with a due date: every unit it is meant for is to meet it by then. */
export function normTarget(survey: Survey, norm: Norm, reached: Reached): TargetFields {
  const { authority, due, effectiveFrom, document } = norm;
  return {
    ...noTarget(reached.reading),
    targetPercent: 100,
    due,
    authority,
    targetHistory: [
      { percent: 100, due, setOn: effectiveFrom, who: authority, reason: "", document },
    ],
    ...judged(survey, reached, {
      needed: reached.reading.of ?? 0,
      due,
      setOn: effectiveFrom,
      moved: false,
      baseline: null,
    }),
  };
}

function judged(
  { scope: { asOf } }: Survey,
  { reading, history, valueOn }: Reached,
  line: Pick<TargetCase, "needed" | "due" | "setOn" | "moved" | "baseline">,
) {
  const isOver = line.due !== null && asOf > line.due;
  const judgement = judgeTarget({
    ...line,
    ...{ value: reading.value, asOf, history },
    valueWhenDue: isOver ? valueOn(line.due!) : null,
  });
  return { target: line.needed, ...judgement };
}
