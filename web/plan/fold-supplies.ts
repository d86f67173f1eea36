import type { Conflict, PostsQuestion } from "../../server/plan/schema.ts";

type Held = Conflict["limits"][number];

/** What several bodies lend at most, told as one limit. */
export interface Supplies {
  bodies: number;
  total: number;
  /** Posts that one body more lends and that is enough; null where none or unknown. */
  more: number | null;
}

/** The limits of a contradiction, with those of bodies that lend put together where there are several. */
export function foldSupplies(limits: readonly Held[]): {
  limits: Held[];
  supplies: Supplies | undefined;
} {
  const isSupply = ({ limit }: Held) => limit.kind === "supply" || limit.kind === "sourceNorm";
  const lent = limits.filter(isSupply);
  if (lent.length < 2) return { limits: [...limits], supplies: undefined };
  const more = lent.flatMap(({ limit, relaxTo }) =>
    relaxTo === null ? [] : relaxTo - limit.value!,
  );
  return {
    limits: limits.filter((held) => !isSupply(held)),
    supplies: {
      bodies: lent.length,
      total: lent.reduce((sum, { limit }) => sum + limit.value!, 0),
      more: more.length === 0 ? null : Math.min(...more),
    },
  };
}

/** Every body lends all that it can spare. */
export const allSpare = (
  bodies: readonly { id: string; spare: number | null }[],
): PostsQuestion["sources"] =>
  bodies.flatMap(({ id, spare }) => (spare ? [{ id, posts: spare }] : []));
