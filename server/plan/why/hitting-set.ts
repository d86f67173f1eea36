import { solveInOrder } from "../solver/lexicographic.ts";
import { LinearModel, type Term, UNBOUNDED } from "../solver/linear-model.ts";
import { OutOfTime } from "./supposed.ts";

/** There are as many sets as questions were asked: such problems are small. */
const LONGEST_SECONDS = 4;

/**
 * The fewest items that leave none of the sets untouched; among equally few, those of least `rank` in sum.
 *
 * @returns Items in the order in which they first appear; none for no sets.
 * @throws {OutOfTime}
 */
export async function hittingSet<T>(
  sets: readonly ReadonlySet<T>[],
  rank: (item: T) => number = () => 0,
): Promise<Set<T>> {
  const items = [...new Set(sets.flatMap((set) => [...set]))];
  if (items.length === 0) return new Set();
  const linear = new LinearModel();
  const column = new Map(items.map((item) => [item, linear.column(0, 1, "integer")]));
  for (const set of sets) {
    linear.row(
      1,
      UNBOUNDED,
      [...set].map((item): Term => [column.get(item)!, 1]),
    );
  }
  const stage = (name: string, cost: (item: T) => number) => ({
    name,
    sense: "minimize" as const,
    terms: items.map((item): Term => [column.get(item)!, cost(item)]),
    offset: 0,
    whole: true,
  });
  const stages = [stage("fewest", () => 1), stage("rank", rank)];
  const { status, values } = await solveInOrder(linear, stages, {
    seconds: LONGEST_SECONDS,
    seed: 1,
  });
  if (status !== "optimal") throw new OutOfTime();
  return new Set(items.filter((item) => values![column.get(item)!]! > 0.5));
}

/**
 * Fewest items that hit a family of sets known only by asking: implicit hitting sets (Chandrasekaran,
 * Karp, Moreno-Centeno & Vempala, 2011). The fewest that hit the known sets are the fewest of all once
 * no set of the family escapes them.
 *
 * @param known  Some sets of the family; found ones are added.
 * @param escaping  Sets of the family that these items miss, at least one where there is any.
 * @param enough  Stops as soon as so many items are needed; they need not be a hitting set then.
 */
export async function fewestHitting<T>(
  known: ReadonlySet<T>[],
  escaping: (items: ReadonlySet<T>) => Promise<ReadonlySet<T>[]>,
  rank: (item: T) => number,
  enough = Number.POSITIVE_INFINITY,
): Promise<Set<T>> {
  for (;;) {
    const items = await hittingSet(known, rank);
    if (items.size >= enough) return items;
    const missed = await escaping(items);
    if (missed.length === 0) return items;
    known.push(...missed);
  }
}
