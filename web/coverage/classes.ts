import { ckmeans, quantileSorted } from "simple-statistics";
import type { Method } from "../url-state.ts";

/**
 * Classes of whole numbers, given by the lower bounds of the second class and on: `[5, 8]` reads
 * "≤ 4, 5–7, ≥ 8". Ascending and distinct, so that no value has two classes.
 */
export type LowerBounds = number[];

export interface ClassRange {
  /** First whole number of the class; null for the open first class. */
  from: number | null;
  /** Last whole number; null for the open last class. */
  to: number | null;
}

/**
 * Lower bounds by a method.
 *
 * @param values Whole numbers, any order, unknown already dropped.
 * @param count Number of classes wanted, 2 to 9. Fewer come back when values repeat.
 * @param hand Bounds the reader typed; used by `hand` alone.
 * @see Hyndman & Fan (1996) for quantiles; Wang & Song (2011), Ckmeans.1d.dp, for natural breaks.
 */
export function lowerBounds(
  method: Method,
  values: ArrayLike<number>,
  count: number,
  hand: readonly number[] = [],
): LowerBounds {
  if (!Number.isInteger(count) || count < 2 || count > 9) {
    throw new RangeError(`count must be 2–9, got ${count}`);
  }
  if (method === "hand") return [...hand];
  return boundsOfSorted(method, new Float64Array(values).sort(), count);
}

function boundsOfSorted(
  method: Exclude<Method, "hand">,
  sorted: Float64Array,
  count: number,
): LowerBounds {
  if (sorted.length === 0) return [];
  const low = sorted[0]!;
  const bounds = BOUNDS[method](sorted, count).map(Math.ceil);
  return [...new Set(bounds)].filter((bound) => bound > low).sort((a, b) => a - b);
}

type Splitter = (sorted: Float64Array, count: number) => number[];

const inner = (count: number) => Array.from({ length: count - 1 }, (_, i) => (i + 1) / count);

/** The library reads by index alone, so a typed array will do. */
const quantileOf = (sorted: Float64Array, share: number) =>
  quantileSorted(sorted as unknown as number[], share);

/** The part of sorted values that is not below `least`. */
function fromValue(sorted: Float64Array, least: number): Float64Array {
  const start = sorted.findIndex((value) => value >= least);
  return start < 0 ? sorted.subarray(sorted.length) : sorted.subarray(start);
}

const BOUNDS: Record<Exclude<Method, "hand">, Splitter> = {
  quantile: (sorted, count) => {
    const bounds = inner(count).map((share) => Math.ceil(quantileOf(sorted, share)));
    const low = sorted[0]!;
    const above = fromValue(sorted, low + 1);
    // Where one value fills a whole class, as zero does among shortfalls, it gets one of its own.
    if (count < 3 || above.length === 0 || bounds[0]! > low) return bounds;
    const rest = inner(count - 1).map((share) => quantileOf(above, share));
    return [low + 1, ...rest];
  },
  equal: (sorted, count) => {
    const low = sorted[0]!;
    const high = sorted.at(-1)!;
    return inner(count).map((share) => low + share * (high - low));
  },
  natural: (sorted, count) => {
    const distinct = new Set(sorted).size;
    return ckmeans([...sorted], Math.min(count, distinct))
      .slice(1)
      .map((cluster) => cluster[0]!);
  },
};

/**
 * Bounds that part at `middle`: half of the classes below, half from it on, each side split by the
 * same method. For diverging palettes about the norm.
 */
export function boundsAbout(
  middle: number,
  method: Exclude<Method, "hand">,
  values: ArrayLike<number>,
  count: number,
): LowerBounds {
  const half = Math.max(2, Math.round(count / 2));
  const sorted = new Float64Array(values).sort();
  const atLeast = fromValue(sorted, middle);
  const under = sorted.subarray(0, sorted.length - atLeast.length);
  const below = boundsOfSorted(method, under, half);
  const above = boundsOfSorted(method, atLeast, half);
  return [...new Set([...below, middle, ...above])].sort((a, b) => a - b);
}

/** Class of a whole number: 0 for the first. */
export function classOf(value: number, bounds: LowerBounds): number {
  let index = 0;
  while (index < bounds.length && value >= bounds[index]!) index++;
  return index;
}

/** The ranges that the bounds stand for, first to last. */
export function classRanges(bounds: LowerBounds): ClassRange[] {
  return [null, ...bounds].map((from, i) => {
    const next = bounds[i];
    return { from, to: next === undefined ? null : next - 1 };
  });
}

/** "≤ 4", "5–7", "6", "≥ 8"; a first class that ends at zero is "0", as counts are never less; one open class for everything is "0 …". */
export function rangeText(range: ClassRange, number: (value: number) => string): string {
  if (range.from === null && range.to === null) return "≥ 0";
  if (range.from === null && range.to === 0) return number(0);
  if (range.from === null) return `≤ ${number(range.to!)}`;
  if (range.to === null) return `≥ ${number(range.from)}`;
  if (range.from === range.to) return number(range.from);
  return `${number(range.from)}–${number(range.to)}`;
}
