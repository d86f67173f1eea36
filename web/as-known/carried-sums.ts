import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { Unit } from "../../server/units/schema.ts";

/** What a frame of carried figures leaves open. */
export interface CarriedSums {
  /** Units of which only some parts are known: their figure is empty. */
  partial: number;
  /** Posts that no unit of now has been given: they stand in the sums of their provinces. */
  unassigned: number;
}

/**
 * What a frame of carried figures leaves open in the country, or in one province.
 *
 * @param unit  A unit of the frame by its code.
 */
export function carriedSums(
  { codes, parts, known, unassigned }: CoverageFrame,
  unit: (code: string) => Unit | undefined,
  within: string | undefined,
): CarriedSums {
  const isWithin = (code: string) =>
    within === undefined || code === within || unit(code)?.parent === within;
  const isPartial = (i: number) => (known?.[i] ?? 0) < (parts?.[i] ?? 0);
  return {
    partial: codes.filter((code, i) => isPartial(i) && isWithin(code)).length,
    unassigned: (unassigned ?? [])
      .filter(({ province }) => isWithin(province))
      .reduce((sum, { chiefs, deputies, officers }) => sum + chiefs + deputies + officers, 0),
  };
}
