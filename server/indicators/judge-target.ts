import { monthsBetween } from "./months.ts";
import type { IndicatorStatus } from "./schema.ts";

/** A value on a date. */
export interface Point {
  asOf: string;
  value: number;
}

/** What a target is judged by. Counts are in the unit of the indicator. */
export interface TargetCase {
  /** Count on `asOf`; null when nobody said anything. */
  value: number | null;
  asOf: string;
  /** Count to reach. */
  needed: number;
  /** Last day to reach it; null when the document names none. */
  due: string | null;
  /** From when the line holds. */
  setOn: string;
  /** Whether another line held before. */
  moved: boolean;
  /** Where the document starts counting; null when it does not say. */
  baseline: Point | null;
  /** Count on the due date, asked only when that has passed; null when unknown. */
  valueWhenDue: number | null;
  /** Counts before `asOf` on the same base, ascending. */
  history: readonly Point[];
}

export interface TargetJudgement {
  /** null for a target without a due date that is not reached: nothing can be late. */
  status: IndicatorStatus | null;
  /** Count still missing; null when the value is unknown. */
  remaining: number | null;
  /** Months to the due date, see `monthsBetween`; null without one or when it has passed. */
  monthsLeft: number | null;
  /** Count a month from now to the due date; null without a due date to come. */
  paceRequired: number | null;
  /** Count a month so far; null while no month has passed or nothing is known. */
  paceSoFar: number | null;
  /** Since when `paceSoFar` is counted. */
  paceSince: string | null;
  /** Count that an even pace would have reached on `asOf`; null without a due date. */
  mark: number | null;
}

const LOOK_BACK_MONTHS = 12;

/**
 * Where a target stands on a date.
 *
 * - `not_reported`: the value is not known.
 * - `met`: the count is reached, and was by the due date (or nobody knows what it was then).
 * - `late`: the count is reached, but was not on the due date.
 * - `missed`: the due date has passed and the count is not reached. The due date itself has not passed.
 * - `re_baselined`: neither of these, and the line is not the first: the target was moved. Its pace is
 *   told all the same.
 * - `on_pace`, `behind`: neither of these. The pace so far is at least the pace required, or less. While
 *   no pace is known, the value is compared with the mark of an even pace.
 * - no status: the count is not reached, and there is no due date to be late for.
 *
 * The pace required is what is missing over the months left, at least one: in the month of the due date
 * everything is left for that month. The pace so far is counted from the baseline; before a month has
 * passed since it, or without one, from the earliest count known in the twelve months before. The mark
 * lies on the straight line from the baseline, or from nothing on the day the target was set, to the
 * count due.
 */
export function judgeTarget(target: TargetCase): TargetJudgement {
  const { value, asOf, needed, due } = target;
  const isOver = due !== null && asOf > due;
  const monthsLeft = due === null || isOver ? null : monthsBetween(asOf, due);
  const remaining = value === null ? null : Math.max(0, needed - value);
  const pace = paceOf(target);
  const mark = due === null ? null : markOf(target, due);
  const judged = {
    remaining,
    monthsLeft,
    paceRequired:
      monthsLeft === null || remaining === null
        ? null
        : hundredths(remaining / Math.max(1, monthsLeft)),
    paceSoFar: pace && hundredths(pace.perMonth),
    paceSince: pace?.since ?? null,
    mark: mark === null ? null : hundredths(mark),
  };
  return { status: statusOf(target, isOver, pace?.perMonth ?? null, monthsLeft, mark), ...judged };
}

function statusOf(
  { value, needed, moved, valueWhenDue, due }: TargetCase,
  isOver: boolean,
  perMonth: number | null,
  monthsLeft: number | null,
  mark: number | null,
): IndicatorStatus | null {
  if (value === null) return "not_reported";
  if (value >= needed) {
    return isOver && valueWhenDue !== null && valueWhenDue < needed ? "late" : "met";
  }
  if (isOver) return "missed";
  if (moved) return "re_baselined";
  if (due === null) return null;
  const isFast =
    perMonth === null
      ? value >= (mark ?? 0)
      : perMonth >= (needed - value) / Math.max(1, monthsLeft ?? 1);
  return isFast ? "on_pace" : "behind";
}

function paceOf({ value, asOf, baseline, history }: TargetCase) {
  if (value === null) return null;
  const earliest = history.find(
    (point) => monthsBetween(point.asOf, asOf) <= LOOK_BACK_MONTHS && point.asOf < asOf,
  );
  for (const start of [baseline, earliest]) {
    const months = start ? monthsBetween(start.asOf, asOf) : 0;
    if (!start || months < 1) continue;
    return { perMonth: (value - start.value) / months, since: start.asOf };
  }
  return null;
}

function markOf({ asOf, needed, setOn, baseline }: TargetCase, due: string): number {
  const start = baseline && baseline.asOf <= asOf ? baseline : { asOf: setOn, value: 0 };
  const months = Math.max(1, monthsBetween(start.asOf, due));
  const passed = Math.min(months, Math.max(0, monthsBetween(start.asOf, asOf)));
  return start.value + ((needed - start.value) * passed) / months;
}

const hundredths = (value: number) => Math.round(value * 100) / 100;
