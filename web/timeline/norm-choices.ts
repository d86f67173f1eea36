import type { Norm } from "../../server/norms/schema.ts";

/** Norms that can judge every unit by one number: those on the total of posts, oldest first. */
export const totalNorms = (norms: readonly Norm[]): Norm[] =>
  norms
    .filter((norm) => norm.role === "total")
    .toSorted((a, b) => (a.effectiveFrom < b.effectiveFrom ? -1 : 1));

/** Number of a choice "min-8"; undefined for any other choice. */
export function minimumOf(choice: string): number | undefined {
  const text = /^min-([1-9]\d?)$/.exec(choice)?.[1];
  return text === undefined ? undefined : Number(text);
}

/** The choice for "what if so many were needed?", kept between 1 and 99. */
export const minimumChoice = (min: number): string =>
  `min-${Math.max(1, Math.min(99, Math.round(min) || 1))}`;
