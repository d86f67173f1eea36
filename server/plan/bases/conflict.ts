import type { Conflict, LimitRef, Relaxation } from "../schema.ts";
import { rather } from "../why/contradiction.ts";
import type { BasesProblem } from "./problem.ts";

/**
 * Where no plan of bases exists: the smallest set of limits that contradict each other, and what the least
 * change is that makes a plan possible. Counting is enough (MODEL.md, "Contradictions of bases").
 *
 * @param problem  As the wire asks it: a number of bases, loads of 1, one capacity for all, and every
 *   candidate may serve every client.
 * @returns Null where a plan exists.
 */
export function basesConflict(problem: Omit<BasesProblem, "distances">): Conflict | null {
  const limits = limitsOf(problem);
  const smallest = smallestContradiction(limits);
  if (!smallest) return null;
  return {
    limits: smallest.map((limit) => ({
      limit: refOf(limit, limits),
      relaxTo: relaxation(limit, limits),
    })),
    together: together(limits),
    ...{ smallest: true, minimal: true, complete: true, fewest: true },
  };
}

/** What a set of bases must keep to; a limit that is lifted is null, or not in its list. */
interface BasesLimits {
  bases: number | null;
  capacity: number | null;
  pins: readonly string[];
  exclusions: readonly string[];
  /** Places where a base may stand, and communes that must be served; no limits of the planner's. */
  places: number;
  served: number;
}

type Limit =
  | { kind: "bases" | "capacity"; code: null }
  | { kind: "pin" | "exclusion"; code: string };

const BASES: Limit = { kind: "bases", code: null };
const CAPACITY: Limit = { kind: "capacity", code: null };
const pinOf = (code: string): Limit => ({ kind: "pin", code });
const exclusionOf = (code: string): Limit => ({ kind: "exclusion", code });

function limitsOf(problem: Omit<BasesProblem, "distances">): BasesLimits {
  const { measure, bases, clients, candidates, pinned, excluded } = problem;
  const codes = (list: readonly number[]) => list.map((j) => candidates[j]!.code);
  return {
    ...{ bases, pins: codes(pinned), exclusions: codes(excluded), places: candidates.length },
    capacity: measure === "median" ? candidates[0]!.capacity : null,
    served: measure === "median" ? clients.length : 0,
  };
}

function refOf({ kind, code }: Limit, { bases, capacity }: BasesLimits): LimitRef {
  const value = { bases, capacity, pin: 1, exclusion: null }[kind];
  return { kind, code, source: null, value };
}

/** Bases that the capacity asks for, and one at least. */
const fewestBases = ({ capacity, served }: BasesLimits): number =>
  Math.max(1, capacity === null ? 0 : Math.ceil(served / capacity));

/** Codes that are pinned and excluded. */
const clashing = ({ pins, exclusions }: BasesLimits): string[] => {
  const out = new Set(exclusions);
  return pins.filter((code) => out.has(code));
};

/** How many bases there may be; undefined where any number breaks a limit other than that number. */
function numbersOf(limits: BasesLimits): [least: number, most: number] | undefined {
  const least = Math.max(fewestBases(limits), limits.pins.length);
  const most = limits.places - limits.exclusions.length;
  return clashing(limits).length > 0 || least > most ? undefined : [least, most];
}

function isPossible(limits: BasesLimits): boolean {
  const numbers = numbersOf(limits);
  if (!numbers) return false;
  const { bases } = limits;
  return bases === null || (numbers[0] <= bases && bases <= numbers[1]);
}

/** A set of bases is bounded from below and from above by one limit each, or by a place both pinned and excluded. */
function smallestContradiction(limits: BasesLimits): Limit[] | undefined {
  const { bases, capacity, pins, exclusions, places } = limits;
  const least = fewestBases(limits);
  const [clash] = clashing(limits);
  /** So many exclusions leave fewer places than that. */
  const tooFewFor = (number: number) =>
    exclusions.slice(0, Math.max(0, places - number + 1)).map(exclusionOf);
  const found: Limit[][] = [];
  if (bases !== null && capacity !== null && bases < least) found.push([BASES, CAPACITY]);
  if (bases !== null && places - exclusions.length < bases) {
    found.push([BASES, ...tooFewFor(bases)]);
  }
  if (capacity !== null && places - exclusions.length < least) {
    found.push([CAPACITY, ...tooFewFor(least)]);
  }
  if (clash !== undefined) found.push([pinOf(clash), exclusionOf(clash)]);
  if (bases !== null && bases < pins.length) {
    found.push([BASES, ...pins.slice(0, bases + 1).map(pinOf)]);
  }
  if (exclusions.length === places) found.push(tooFewFor(1));
  return found.toSorted((a, b) => a.length - b.length)[0];
}

/** The nearest value of a limit with which all others can be kept; null where none is. */
function relaxation({ kind, code }: Limit, limits: BasesLimits): number | null {
  switch (kind) {
    case "bases": {
      const numbers = numbersOf(limits);
      return numbers ? Math.min(Math.max(limits.bases!, numbers[0]), numbers[1]) : null;
    }
    case "capacity": {
      if (!isPossible({ ...limits, capacity: null })) return null;
      const bases = limits.bases ?? limits.places - limits.exclusions.length;
      return Math.ceil(limits.served / bases);
    }
    case "pin":
      return isPossible({ ...limits, pins: without(limits.pins, [code]) }) ? 0 : null;
    case "exclusion":
      return isPossible({ ...limits, exclusions: without(limits.exclusions, [code]) }) ? 1 : null;
  }
}

/** The fewest limits to change, with their values; of equally few those a planner would rather change. */
function together(limits: BasesLimits): Relaxation[] {
  const found = [[], [BASES], [CAPACITY], [BASES, CAPACITY]].flatMap((lifted) => {
    const rest = {
      ...limits,
      ...(lifted.includes(BASES) && { bases: null }),
      ...(lifted.includes(CAPACITY) && { capacity: null }),
    };
    const dropped = fewestDropped(rest);
    return dropped ? [[...lifted, ...dropped]] : [];
  });
  const rank = (list: readonly Limit[]) =>
    list.reduce((sum, limit) => sum + rather({ ref: refOf(limit, limits) }), 0);
  const [fewest] = found.toSorted((a, b) => a.length - b.length || rank(a) - rank(b));
  return valuesOf(fewest!, limits);
}

/** The fewest pins and exclusions without which the rest is possible; undefined where they do not help. */
function fewestDropped(limits: BasesLimits): Limit[] | undefined {
  const { bases, pins, exclusions, places } = limits;
  const least = fewestBases(limits);
  if (bases !== null && bases < least) return undefined;
  const needed = bases ?? least;
  if (needed > places) return undefined;
  const clash = clashing(limits);
  const tooManyPins = Math.max(0, pins.length - (bases ?? pins.length));
  const tooManyExclusions = Math.max(0, exclusions.length - (places - needed));
  // Exclusions rather than pins; one of both must go where a place is pinned and excluded.
  const letIn = Math.max(tooManyExclusions, clash.length - tooManyPins);
  const first = (list: readonly string[], clashes: readonly string[], count: number) =>
    [...clashes, ...without(list, clashes)].slice(0, count);
  const letInCodes = first(exclusions, clash, letIn);
  const left = without(clash, letInCodes);
  return [
    ...letInCodes.map(exclusionOf),
    ...first(pins, left, Math.max(tooManyPins, left.length)).map(pinOf),
  ];
}

/** Values for all that must change: each the nearest, given those before it. */
function valuesOf(changed: readonly Limit[], limits: BasesLimits): Relaxation[] {
  const codes = (kind: Limit["kind"]) =>
    changed.flatMap((limit) => (limit.kind === kind ? (limit.code ?? []) : []));
  const free: BasesLimits = {
    ...limits,
    pins: without(limits.pins, codes("pin")),
    exclusions: without(limits.exclusions, codes("exclusion")),
  };
  const lifts = (limit: Limit) => changed.includes(limit);
  const bases = lifts(BASES)
    ? relaxation(BASES, lifts(CAPACITY) ? { ...free, capacity: null } : free)
    : free.bases;
  const numbers = {
    bases,
    capacity: relaxation(CAPACITY, { ...free, bases }),
    pin: 0,
    exclusion: 1,
  };
  return changed.map((limit) => ({
    limit: refOf(limit, limits),
    relaxTo: numbers[limit.kind]!,
  }));
}

const without = (list: readonly string[], some: readonly string[]): string[] => {
  const out = new Set(some);
  return list.filter((code) => !out.has(code));
};
