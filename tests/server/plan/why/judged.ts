import type { LimitRef } from "../../../../server/plan/schema.ts";

/** A limit, and the value it would need for a plan; equal to its own where the plan keeps it. */
export interface Judged {
  limit: LimitRef;
  needs: number;
}

/** Whether the limit would have to change for the plan. */
export const isBroken = ({ limit, needs }: Judged): boolean => needs !== (limit.value ?? 0);

/** A limit by its name, to be compared. */
export const name = (limit: Judged["limit"]) => JSON.stringify(limit);

/** The limits that each plan breaks, as sets of names, without those that include another. */
export function leastBroken(plans: readonly Judged[][]): Set<string>[] {
  const sets = new Map<string, Set<string>>();
  for (const plan of plans) {
    const broken = plan.filter(isBroken).map(({ limit }) => name(limit));
    sets.set(broken.join(), new Set(broken));
  }
  const bySize = [...sets.values()].toSorted((a, b) => a.size - b.size);
  const least: Set<string>[] = [];
  for (const set of bySize)
    if (!least.some((other) => [...other].every((limit) => set.has(limit)))) least.push(set);
  return least;
}

/** The size of the smallest set that shares a limit with each. */
export function fewestThatHit(sets: readonly Set<string>[]): number {
  const first = sets[0];
  if (!first) return 0;
  return (
    1 + Math.min(...[...first].map((limit) => fewestThatHit(sets.filter((set) => !set.has(limit)))))
  );
}

/** The nearest value of the limit for which it alone must change; null where none is. */
export function nearest(plans: readonly Judged[][], limit: Judged["limit"]): number | null {
  const values = plans.flatMap((plan) => {
    const broken = plan.filter(isBroken);
    return broken.length === 1 && name(broken[0]!.limit) === name(limit) ? broken[0]!.needs : [];
  });
  const from = limit.value ?? 0;
  return values.toSorted((a, b) => Math.abs(a - from) - Math.abs(b - from))[0] ?? null;
}
