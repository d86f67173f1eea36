import type { LoanArc, LoanMark } from "./join-loans.ts";

/** What is asked about: a commune, a province or a lending body. */
export type Asked = { unit: string } | { source: string } | undefined;

export interface Emphasis {
  arc: (arc: LoanArc) => boolean;
  mark: (mark: LoanMark) => boolean;
}

const ALL: Emphasis = { arc: () => true, mark: () => true };

/**
 * Which loans stand out. A commune that has none asks about its province, so that something does.
 *
 * @param scope Province of the chosen unit.
 */
export function emphasisOf(
  asked: Asked,
  marks: readonly LoanMark[],
  scope: string | undefined,
): Emphasis {
  if (!asked) return ALL;
  if ("source" in asked) {
    const arc = (one: LoanArc) => one.source.id === asked.source;
    return { arc, mark: (mark) => mark.arcs.some(arc) };
  }
  const lent = asked.unit.length === 5 && marks.some((mark) => mark.code === asked.unit);
  const province = asked.unit.length === 5 ? scope : asked.unit;
  const strong = lent
    ? (loan: { code: string }) => loan.code === asked.unit
    : (loan: { province: string | null }) => loan.province === province;
  return { arc: strong, mark: strong };
}
