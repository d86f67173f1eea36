import type { CoverageFrame, CoverageSummary } from "../../server/staffing/schema.ts";

export interface KeyFigureValues {
  summary: CoverageSummary;
  /** Communes that owe a figure: neither outside the scheme nor ended. The base of "with figures". */
  applicable: number;
  /** Of these, communes without a known strength. */
  notReported: number;
  /** Judged communes below their minimum. */
  below: number;
  /** Index in the frame of the first unit with the smallest known strength. */
  fewestIndex: number | undefined;
  /** Other units of the frame with the same smallest strength. */
  otherFewest: number;
}

/**
 * The figures of a frame that a leader asks for. Counts and the minimum, never an average.
 *
 * In a province frame the smallest strength is looked for among the provinces' weakest communes.
 */
export function keyFigures(frame: CoverageFrame): KeyFigureValues {
  const { summary } = frame;
  const applicable = summary.units - summary.states.not_applicable - summary.states.dissolved;
  const least = frame.level === "province" ? (frame.minimum ?? []) : frame.strength;
  const fewest = least.flatMap((strength, index) =>
    strength !== null && strength === summary.minimum ? [index] : [],
  );
  return {
    summary,
    applicable,
    notReported: applicable - summary.reported,
    below: summary.judged - summary.meeting,
    fewestIndex: fewest[0],
    otherFewest: Math.max(0, fewest.length - 1),
  };
}
