import { seededRandom } from "../../boundaries/islands.ts";
import { exchange } from "./exchange.ts";
import { grow, interchange } from "./interchange.ts";
import { costOf, type Options } from "./options.ts";
import type { BasesProblem } from "./problem.ts";
import { type Choice, type Kept, Relaxation } from "./relaxation.ts";
import { type ServedSet, serve } from "./serve.ts";

export interface Searched {
  /** The best plan found. */
  plan: ServedSet;
  /** No plan costs less. */
  bound: number;
  /** What a cheaper plan may still be made of. */
  choice: Choice;
}

export interface SearchLimits {
  seed: number;
  /** Moment (`performance.now()`) at which it ends with what it has. */
  until: number;
  onProgress: (cost: number, bound: number) => void;
}

const ROUNDS = 40;
const STEPS_PER_ROUND = 50;
/** Narrowing reads every option: it waits until the gap has shrunk to this share. */
const WORTH_NARROWING = 0.7;

/**
 * A good plan, a lower bound, and the choice narrowed to what could still be better than that plan: often to
 * nothing else, which proves it best. For loads of 1, whole costs and a given number of bases.
 *
 * @returns Undefined where it found no plan that serves all; that proves nothing.
 */
export function search(
  problem: BasesProblem,
  options: Options,
  { seed, until, onProgress }: SearchLimits,
): Searched | undefined {
  const random = seededRandom(seed);
  const first = choiceOf(problem, options);
  let plan = firstPlan(problem, first, until);
  if (!plan) return undefined;
  const relaxation = new Relaxation(first, firstPrices(first, plan));
  const offer = (open: readonly number[]) => {
    const other = descend(problem, relaxation, open, until);
    if (other && other.service.cost < plan!.service.cost) plan = other;
  };
  let narrowedAt = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const goesOn = relaxation.climb(STEPS_PER_ROUND, betterThan(plan), until);
    if (performance.now() < until) {
      offer(relaxation.mostOpen());
      offer(shaken(problem, plan, relaxation.choice, random));
    }
    const gap = plan.service.cost - relaxation.bound;
    if (!goesOn || gap < WORTH_NARROWING * narrowedAt) {
      relaxation.narrow(betterThan(plan), keptOf(problem, plan));
      narrowedAt = gap;
    }
    onProgress(plan.service.cost, boundOf(relaxation, plan));
    if (!goesOn || isNarrow(relaxation.choice)) break;
  }
  return { plan, bound: boundOf(relaxation, plan), choice: relaxation.choice };
}

/** Whether next to nothing is left to be decided, for which the solver is quicker than a further round. */
const isNarrow = ({ allowed, bases, options }: Choice) =>
  allowed.length === bases || options.costs.length < 2 * options.unserved.length;

/** No plan costs less: costs are whole. */
function boundOf({ bound }: Relaxation, plan: ServedSet): number {
  return bound >= betterThan(plan) ? plan.service.cost : Math.ceil(bound - 1e-6);
}

/** Every cheaper plan costs less than this: costs are whole. Leaves room for the rounding of long sums. */
const betterThan = ({ service: { cost } }: ServedSet) =>
  cost - 1 + Math.min(0.5, Math.max(1e-6, 1e-11 * cost));

function choiceOf(
  { measure, bases, candidates, clients, pinned, excluded }: BasesProblem,
  options: Options,
): Choice {
  const out = new Set(excluded);
  return {
    options,
    opening: Float64Array.from(candidates, ({ opening }) => (measure === "median" ? opening : 0)),
    capacity: Float64Array.from(candidates, ({ capacity }) => capacity ?? clients.length),
    bases: bases!,
    pinned: new Set(pinned),
    allowed: [...candidates.keys()].filter((j) => !out.has(j)),
  };
}

/** Undefined where neither the cheapest candidates nor the largest can serve all. */
function firstPlan(problem: BasesProblem, choice: Choice, until: number): ServedSet | undefined {
  const { capacity, pinned, allowed, bases } = choice;
  const cheapest = interchange(problem, choice, grow(problem, choice, [...pinned]), until);
  const byCapacity = allowed.toSorted((a, b) => capacity[b]! - capacity[a]!);
  const largest = [...pinned, ...byCapacity.filter((j) => !pinned.has(j))].slice(0, bases);
  for (const open of [cheapest, largest]) {
    const service = serve(problem, open);
    if (service) return { open, service };
  }
  return undefined;
}

/** From a set of candidates to one that no single exchange makes better, as far as it is looked into. */
function descend(
  problem: BasesProblem,
  relaxation: Relaxation,
  start: readonly number[],
  until: number,
): ServedSet | undefined {
  const { choice } = relaxation;
  const isTight = choice.allowed.some((j) => choice.capacity[j]! < problem.clients.length);
  const open = isTight ? [...start] : interchange(problem, choice, start, until);
  const service = serve(problem, open);
  if (!service || !isTight) return service && { open, service };
  return exchange(problem, relaxation, { open, service }, until);
}

/** A plan of which a part is drawn anew. */
function shaken(
  problem: BasesProblem,
  { open }: ServedSet,
  choice: Choice,
  random: () => number,
): number[] {
  const loose = open.filter((j) => !choice.pinned.has(j));
  const drawn = new Set(loose.filter(() => random() < 0.3));
  const stay = open.filter((j) => !drawn.has(j));
  const others = choice.allowed.filter((j) => !open.includes(j));
  // One that would not be chosen, so that the rest grows in another way.
  if (drawn.size > 0 && others.length > 0) stay.push(others[Math.floor(random() * others.length)]!);
  return grow(problem, choice, stay);
}

const keptOf = (problem: BasesProblem, { open, service: { candidateOf } }: ServedSet): Kept => ({
  open: new Set(open),
  candidateOf,
  costs: Float64Array.from(candidateOf, (j, i) => (j < 0 ? 0 : costOf(problem, i, j))),
});

/** What its second cheapest open option costs a client: its best price lies between that and the cheapest. */
function firstPrices({ options }: Choice, { open }: ServedSet): Float64Array {
  const { starts, candidates, costs, unserved } = options;
  const isOpen = new Set(open);
  return Float64Array.from(unserved, (most, i) => {
    let price = most;
    let met = 0;
    for (let o = starts[i]!; o < starts[i + 1]! && met < 2; o++) {
      if (!isOpen.has(candidates[o]!)) continue;
      price = costs[o]!;
      met++;
    }
    return Math.min(most, price);
  });
}
