import type { LimitRef } from "../schema.ts";
import type { Elastic, Limits } from "./elastic.ts";
import type { ElasticLimit } from "./elastic-model.ts";
import { fewestHitting } from "./hitting-set.ts";

/**
 * Of limits that no plan keeps, as few that none can be spared: without any one of them a plan does.
 *
 * @param vital  Those of them that are known to be in every contradiction.
 * @see Junker, QuickXplain (2004).
 */
export async function contradiction(
  elastic: Elastic,
  limits: Limits,
  vital: Limits = new Set(),
): Promise<Set<ElasticLimit>> {
  const rest = [...without(limits, vital)];
  return new Set([...vital, ...(await needed(elastic, [...vital], vital.size > 0, rest))]);
}

/** Of `candidates`, what is needed to contradict `given`, of which `isNew` tells that some came last. */
async function needed(
  elastic: Elastic,
  given: readonly ElasticLimit[],
  isNew: boolean,
  candidates: readonly ElasticLimit[],
): Promise<ElasticLimit[]> {
  if (isNew && !(await elastic.isPossible(new Set(given)))) return [];
  if (candidates.length <= 1) return [...candidates];
  const half = candidates.length >> 1;
  const [first, second] = [candidates.slice(0, half), candidates.slice(half)];
  const ofSecond = await needed(elastic, [...given, ...first], true, second);
  const ofFirst = await needed(elastic, [...given, ...ofSecond], ofSecond.length > 0, first);
  return [...ofFirst, ...ofSecond];
}

/**
 * The fewest limits out of `all` that contradict each other. Every set of limits whose removal makes a
 * plan possible shares one with every contradiction, and the fewest that share one with all such sets
 * are a contradiction.
 *
 * @param found  A contradiction that is known; it comes back when it is proven to be the smallest.
 * @param vital  Limits that are in every contradiction.
 */
export async function smallestContradiction(
  elastic: Elastic,
  all: Limits,
  found: Limits,
  vital: Limits,
): Promise<Limits> {
  const removals = async (kept: Limits) => {
    const sets: Limits[] = [];
    // Removals that share nothing raise the bound fastest.
    for (let limits = kept; await elastic.isPossible(limits); ) {
      const removal = await leastRemoval(elastic, limits, all);
      sets.push(removal);
      limits = new Set([...limits, ...removal]);
    }
    return sets;
  };
  const alone = [...vital].map((limit) => new Set([limit]));
  const fewest = await fewestHitting(alone, removals, () => 0, found.size);
  return fewest.size < found.size ? fewest : found;
}

/**
 * The fewest limits without which a plan is possible; among equally few those a planner would rather
 * change.
 *
 * @param known  Contradictions, at least one; those found are added.
 */
export async function fewestRemoved(elastic: Elastic, known: Limits[]): Promise<Limits> {
  const all = new Set(elastic.model.limits);
  const contradictions = async (removed: Limits) => {
    const found: Limits[] = [];
    for (let limits = without(all, removed); ; ) {
      const clash = await elastic.clash(limits);
      if (!clash) return found;
      const next = await contradiction(elastic, clash);
      found.push(next);
      limits = without(limits, next);
    }
  };
  return fewestHitting(known, contradictions, rather);
}

/** Limits out of `all` without which the others are possible, while `kept` stay: none could stay too. */
export async function leastRemoval(
  elastic: Elastic,
  kept: Limits,
  all: Limits,
): Promise<Set<ElasticLimit>> {
  const flow = await elastic.least(kept, without(all, kept));
  const broken = [...all].filter(
    (limit) =>
      !kept.has(limit) &&
      (limit.ref.kind === "sourcesPerCommune" ||
        limit.beyond.some(({ column }) => flow!.values[column]! > 1e-6)),
  );
  const removed = new Set(broken);
  for (const limit of broken) {
    removed.delete(limit);
    if (!(await elastic.isPossible(without(all, removed)))) removed.add(limit);
  }
  return removed;
}

/** A planner would rather change the limit of the least rank. */
export const rather = ({ ref }: { ref: Pick<LimitRef, "kind"> }): number =>
  RATHER.indexOf(ref.kind);

const RATHER: readonly LimitRef["kind"][] = [
  "posts",
  "bases",
  "budget",
  "longestKm",
  "perCommune",
  "capacity",
  "sourcesPerCommune",
  "provinceMin",
  "provinceMax",
  "exclusion",
  "pin",
  "supply",
  "sourceNorm",
];

export const without = <T>(all: ReadonlySet<T>, some: Iterable<T>): Set<T> => {
  const rest = new Set(all);
  for (const item of some) rest.delete(item);
  return rest;
};
