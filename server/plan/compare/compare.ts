import type { Move, Solution } from "../schema.ts";
import { COMPARED, type Comparison } from "./schema.ts";

/** What is compared of a plan. */
export interface Side {
  moves: readonly Move[];
  bases: Solution["bases"];
  objectives: ReadonlyMap<(typeof COMPARED)[number], number>;
}

/** How two plans differ; swapped, every difference changes its sign and nothing else but a and b. */
export function compare(a: Side, b: Side): Pick<Comparison, "communes" | "moves" | "objectives"> {
  return {
    communes: differences(perCommune(a), perCommune(b)).map(({ key, ...both }) => ({
      code: key,
      ...both,
    })),
    moves: differences(perMove(a), perMove(b)).map(({ key, ...both }) => {
      const [code, source] = JSON.parse(key) as [string, string];
      return { source, code, ...both };
    }),
    objectives: COMPARED.filter(
      (objective) => a.objectives.has(objective) || b.objectives.has(objective),
    ).map((objective) => {
      const [one, other] = [a, b].map(({ objectives }) => objectives.get(objective) ?? null);
      const known = one !== null && other !== null;
      return { objective, a: one!, b: other!, difference: known ? minus(other!, one!) : null };
    }),
  };
}

function perCommune({ moves, bases }: Side): Map<string, number> {
  const placed = [...moves, ...bases.map(({ code }) => ({ code, posts: 1 }))];
  return summed(placed, ({ code }) => code);
}

function perMove({ moves, bases }: Side): Map<string, number> {
  const served = bases.flatMap(({ code: source, serves }) =>
    serves.map((code) => ({ source, code, posts: 1 })),
  );
  return summed([...moves, ...served], ({ code, source }) => JSON.stringify([code, source]));
}

function summed<T extends { posts: number }>(
  list: readonly T[],
  keyOf: (item: T) => string,
): Map<string, number> {
  const sums = new Map<string, number>();
  for (const item of list) sums.set(keyOf(item), (sums.get(keyOf(item)) ?? 0) + item.posts);
  return sums;
}

function differences(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>) {
  return [...new Set([...a.keys(), ...b.keys()])].sort().map((key) => {
    const [one, other] = [a.get(key) ?? 0, b.get(key) ?? 0];
    return { key, a: one, b: other, difference: minus(other, one) };
  });
}

/** Never −0, which JSON does not know. */
const minus = (one: number, other: number) => one - other || 0;
