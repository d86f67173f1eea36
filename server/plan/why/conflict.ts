import type { Conflict, LimitRef, Relaxation } from "../schema.ts";
import {
  contradiction,
  fewestRemoved,
  leastRemoval,
  rather,
  smallestContradiction,
  without,
} from "./contradiction.ts";
import { countedContradictions, isCountable } from "./counted.ts";
import { Elastic, type Limits } from "./elastic.ts";
import type { ElasticLimit } from "./elastic-model.ts";
import { hittingSet } from "./hitting-set.ts";
import { leastRelaxation } from "./relaxation.ts";
import { OutOfTime } from "./supposed.ts";
import { type Grounded, withLimits } from "./with-limits.ts";

/**
 * Where no plan exists: the smallest set of limits that contradict each other, and what the least change
 * is that makes a plan possible.
 *
 * Sets that contradict each other and sets whose removal helps are each the fewest that touch all of the
 * other kind; both are sought as hitting sets, with the solver as the judge (MODEL.md, "Contradictions").
 *
 * @param options.seconds  For everything; the proof that no set is smaller gets the first half at most.
 * @returns Null where a plan exists, or the time ended before any set was found.
 */
export async function findConflict(
  grounded: Grounded,
  { seconds, seed = 1 }: { seconds: number; seed?: number },
): Promise<Conflict | null> {
  const elastic = await Elastic.of(grounded, seed);
  const began = performance.now();
  const [forProof, forAll] = [began + 500 * seconds, began + 1000 * seconds];
  try {
    elastic.deadline = forProof;
    elastic.patience = seconds / 8;
    const counted = countedContradictions(elastic.model.limits, grounded);
    const first = await contradictionIn(elastic, grounded, counted[0]);
    if (!first) return null;

    const known = [first.limits, ...counted.slice(1)];
    const fewest = await inTime(() => fewestChanged(elastic, first, known));
    const least = known.toSorted((a, b) => a.size - b.size)[0]!;
    // A limit that contradicts by itself would have been counted.
    const smallest =
      least.size <= 2 || isCountable(grounded)
        ? least
        : await inTime(() => smallestContradiction(elastic, asked(elastic), least, first.vital));

    elastic.deadline = forAll;
    const all = new Set(elastic.model.limits);
    const limits = await relaxations(elastic, grounded, smallest ?? least, first.values);
    const together = await inTime(async () => {
      const changed = [...(fewest ?? (await leastRemoval(elastic, new Set(), all)))];
      const [only] = changed;
      const known = changed.length === 1 ? (limits.get(only!) ?? first.values.get(only!)) : null;
      if (typeof known === "number") return [{ limit: only!.ref, relaxTo: known }];
      return jointly(grounded, changed, { deadline: forAll, seed });
    });
    // What helps alone is in every contradiction: a set of nothing else is the smallest.
    const isVital = [...limits.values()].every((value) => typeof value === "number");
    return {
      limits: [...limits].map(([{ ref }, relaxTo]) => ({ limit: ref, relaxTo: relaxTo ?? null })),
      smallest: smallest !== undefined || isVital,
      minimal: isVital || smallest !== undefined || least !== first.limits || first.minimal,
      complete: [...limits.values()].every((value) => value !== undefined),
      together: together ?? [],
      fewest: fewest !== undefined,
    };
  } catch (error) {
    if (error instanceof OutOfTime) return null;
    throw error;
  } finally {
    elastic.dispose();
  }
}

const SUPPLIES: readonly LimitRef["kind"][] = ["supply", "sourceNorm"];

/** The nearest value of each limit alone with which a plan exists; undefined: the time ended before. */
type Values = Map<ElasticLimit, number | null | undefined>;

interface Contradiction {
  limits: Limits;
  /** None of them can be spared. */
  minimal: boolean;
  /** Those of them that are known to be in every contradiction. */
  vital: Limits;
  values: Values;
}

/**
 * Some contradiction, with all that came to light on the way; where the time ends, as far as it had come.
 *
 * @param counted  One of which none can be spared, if any is known.
 */
async function contradictionIn(
  elastic: Elastic,
  grounded: Grounded,
  counted: Limits | undefined,
): Promise<Contradiction | undefined> {
  const all = asked(elastic);
  const clash = counted ?? (await elastic.clash(all));
  if (!clash) return undefined;
  const vitalOf = async (limits: Limits, values: Values) => {
    const vital = new Set<ElasticLimit>();
    for (const limit of limits) {
      const helps = typeof values.get(limit) === "number";
      if (helps || (await inTime(() => elastic.isPossible(without(all, [limit]))))) {
        vital.add(limit);
      }
    }
    return vital;
  };
  if (counted) {
    // There may be as many supplies as bodies: what is enough of each is sought last.
    const first = [...counted].filter(({ ref }) => !SUPPLIES.includes(ref.kind));
    const values = await relaxations(elastic, grounded, new Set(first), new Map());
    // Where all is counted, the smallest is known without them.
    const vital = isCountable(grounded) ? new Set<ElasticLimit>() : await vitalOf(counted, values);
    return { limits: counted, minimal: true, vital, values };
  }
  const shrunk = async (vital?: Limits) => {
    const limits = await inTime(() => contradiction(elastic, clash, vital));
    return { limits: limits ?? clash, minimal: limits !== undefined };
  };
  if (grounded.problem.sourcesPerCommune === null) {
    // Hardly anything of the proof can be spared, and what helps alone cannot.
    const values = await relaxations(elastic, grounded, clash, new Map());
    const vital = await vitalOf(clash, values);
    return { ...(await shrunk(vital)), vital, values };
  }
  // Relaxations are slow to find in whole numbers.
  const found = await shrunk();
  const values = await relaxations(elastic, grounded, found.limits, new Map());
  return { ...found, vital: await vitalOf(found.limits, values), values };
}

/** Whether another limit keeps the same body to as much: of this one alone no value helps. */
const isSecond = (limit: ElasticLimit, all: readonly ElasticLimit[]): boolean =>
  SUPPLIES.includes(limit.ref.kind) &&
  all.some(
    (other) =>
      other !== limit &&
      SUPPLIES.includes(other.ref.kind) &&
      other.ref.source === limit.ref.source &&
      other.ref.value! <= limit.ref.value!,
  );

/** The relaxations of some limits; those that are known need not be found again. */
async function relaxations(
  elastic: Elastic,
  grounded: Grounded,
  limits: Limits,
  known: Values,
): Promise<Values> {
  const all = new Set(elastic.model.limits);
  const values: Values = new Map();
  for (const limit of limits) {
    const told = isSecond(limit, elastic.model.limits) ? null : known.get(limit);
    const value =
      told !== undefined
        ? told
        : await inTime(() => leastRelaxation(elastic, grounded, limit, without(all, [limit])));
    values.set(limit, value);
  }
  return values;
}

/**
 * The fewest limits to change. One that helps alone is in every contradiction, so in the first.
 *
 * @param known  Contradictions; those found are added.
 */
async function fewestChanged(
  elastic: Elastic,
  { limits, values }: Contradiction,
  known: Limits[],
): Promise<Limits> {
  const alone = [...limits].filter((limit) => typeof values.get(limit) === "number");
  if (alone.length > 0) return hittingSet([new Set(alone)], rather);
  return fewestRemoved(elastic, known);
}

/** All but idle limits. */
const asked = ({ model }: Elastic): Limits => new Set(model.limits.filter(({ idle }) => !idle));

/** Values that make a plan possible together: each the nearest, given those before it. */
async function jointly(
  grounded: Grounded,
  changed: readonly ElasticLimit[],
  { deadline, seed }: { deadline: number; seed: number },
): Promise<Relaxation[]> {
  const values: Relaxation[] = [];
  for (const [i, { ref: limit }] of changed.entries()) {
    const partly = withLimits(grounded, values);
    const elastic = await Elastic.of(partly, seed);
    elastic.deadline = deadline;
    try {
      const free = changed.slice(i).map(({ ref }) => limitOf(elastic, ref));
      const others = without(new Set(elastic.model.limits), free);
      const relaxTo = await leastRelaxation(elastic, partly, free[0]!, others);
      values.push({ limit, relaxTo: relaxTo! });
    } finally {
      elastic.dispose();
    }
  }
  return values;
}

const limitOf = ({ model }: Elastic, ref: LimitRef): ElasticLimit =>
  model.limits.find((limit) => JSON.stringify(limit.ref) === JSON.stringify(ref))!;

async function inTime<T>(search: () => Promise<T>): Promise<T | undefined> {
  try {
    return await search();
  } catch (error) {
    if (error instanceof OutOfTime) return undefined;
    throw error;
  }
}
