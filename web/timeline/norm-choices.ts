import type { Norm } from "../../server/norms/schema.ts";

const ROLES = ["total", "chief", "deputy", "officer"];

/** Norms to choose from: those on the total of posts before those of a role, each oldest first. */
export const normsInOrder = (norms: readonly Norm[]): Norm[] =>
  norms.toSorted(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0),
  );

/** Number of a choice "min-8"; undefined for any other choice. */
export function minimumOf(choice: string): number | undefined {
  const text = /^min-([1-9]\d?)$/.exec(choice)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** The choice for "what if so many were needed?", kept between 1 and 99. */
export const minimumChoice = (min: number): string =>
  `min-${Math.max(1, Math.min(99, Math.round(min) || 1))}`;
