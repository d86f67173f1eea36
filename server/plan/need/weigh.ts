import { NEED_PARTS, type NeedPart, type PostsQuestion } from "../schema.ts";
import type { PartColumn } from "./raw-parts.ts";

/** Need of the targets, in the order of the columns it was weighed from. */
export interface WeighedNeed {
  /** Thousandths, 0 to 1000, whole. */
  need: number[];
  /** What each part gives to the need, in thousandths, one decimal. */
  parts: Record<NeedPart, number[]>;
}

/**
 * Weighs the parts of need:
 *
 *     scaled_p(c) = raw_p(c) ÷ max over the targets of raw_p     (0 where the maximum is 0)
 *     need(c)     = round(1000 × Σ_p weight_p × scaled_p(c) ÷ Σ_p weight_p)
 *
 * A part that is not known gives 0: it neither adds need nor stands for a figure. With all weights 0 the
 * need is 0. Scaling is over the targets of the question, so need compares communes of one question alone.
 */
export function weighNeed(
  raw: Record<NeedPart, PartColumn>,
  weights: PostsQuestion["weights"],
): WeighedNeed {
  const total = NEED_PARTS.reduce((sum, part) => sum + weights[part], 0);
  const exact = Object.fromEntries(
    NEED_PARTS.map((part) => {
      const factor = total === 0 ? 0 : (1000 * weights[part]) / total;
      return [part, scaled(raw[part]).map((share) => factor * share)];
    }),
  ) as Record<NeedPart, number[]>;
  const tenths = (column: number[]) => column.map((value) => Math.round(value * 10) / 10);
  return {
    need: raw.shortfall.map((_, c) =>
      Math.round(NEED_PARTS.reduce((sum, part) => sum + exact[part][c]!, 0)),
    ),
    parts: Object.fromEntries(
      NEED_PARTS.map((part) => [part, tenths(exact[part])]),
    ) as WeighedNeed["parts"],
  };
}

/** Values from 0 to 1 by the largest; unknown ones are 0. */
function scaled(column: PartColumn): number[] {
  const largest = column.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
  return column.map((value) => (largest === 0 ? 0 : (value ?? 0) / largest));
}
