import type { Stage } from "../solver/lexicographic.ts";
import { LinearModel, type Term, UNBOUNDED } from "../solver/linear-model.ts";
import type { Options } from "./options.ts";
import type { BasesProblem, PlacedBase } from "./problem.ts";
import type { ServedSet } from "./serve.ts";

/** The linear model of a problem, and the way back from its values. Names follow MODEL.md, "Bases". */
export interface BasesModel {
  linear: LinearModel;
  stage: Stage;
  /** Candidates of which the values open one. */
  opened(values: Float64Array): number[];
  placed(values: Float64Array): PlacedBase[];
  /** The values that stand for a plan; it must consist of what the model holds. */
  valuesOf(plan: ServedSet): Float64Array;
}

/** A column x_iv: what a client may be served by at one cost, any of these candidates. */
interface Way {
  client: number;
  column: number;
  candidates: number[];
}

/**
 * Builds the model of MODEL.md, "Bases", of these options of the problem.
 *
 * @param among  Candidates that play a part; `pinned` ones must hold a base, excluded ones must not.
 */
export function basesModel(
  problem: BasesProblem,
  options: Options,
  among: readonly number[],
  pinned: ReadonlySet<number>,
): BasesModel {
  const { measure, bases, clients, candidates } = problem;
  const excluded = new Set(problem.excluded);
  const linear = new LinearModel();
  const y = new Map(
    among.map((j) => {
      const [least, most] = [pinned.has(j) ? 1 : 0, excluded.has(j) ? 0 : 1];
      return [j, linear.column(least, most, "integer")] as const;
    }),
  );
  if (bases !== null) linear.row(bases, bases, ones(y.values()));

  const isTight = among.some((j) => candidates[j]!.capacity !== null);
  const isSplit = isTight && clients.some(({ load }) => load !== 1);
  const covering = measure === "covering";
  const ways: Way[] = [];
  const terms: Term[] = [];
  for (const [i, { weight }] of clients.entries()) {
    const own = waysOf(i, options, !isTight).map(({ cost, candidates }): Way => {
      const column = linear.column(0, 1, isSplit ? "continuous" : "implied");
      terms.push([column, covering ? weight : cost]);
      linear.row(-UNBOUNDED, 0, [[column, 1], ...candidates.map((j): Term => [y.get(j)!, -1])]);
      return { client: i, column, candidates };
    });
    const columns = own.map(({ column }) => column);
    linear.row(covering ? -UNBOUNDED : 1, 1, ones(columns));
    ways.push(...own);
  }
  if (isTight) capacityRows(linear, problem, ways, y);
  if (!covering) for (const [j, column] of y) terms.push([column, candidates[j]!.opening]);

  const opened = (values: Float64Array) => among.filter((j) => values[y.get(j)!]! > 0.5);
  return {
    linear,
    stage: {
      ...{ name: measure, sense: covering ? "maximize" : "minimize", terms, offset: 0 },
      whole: !isSplit && terms.every(([, coefficient]) => Number.isInteger(coefficient)),
    },
    opened,
    placed: (values) => {
      const isOpen = new Set(opened(values));
      const serves = new Map([...isOpen].map((j) => [j, new Set<number>()]));
      for (const { client, column, candidates } of ways) {
        const base = values[column]! > SERVED && candidates.find((j) => isOpen.has(j));
        if (base !== false && base !== undefined) serves.get(base)!.add(client);
      }
      return [...serves].map(([candidate, own]) => ({ candidate, serves: [...own] }));
    },
    valuesOf: ({ open, service: { candidateOf } }) => {
      const values = new Float64Array(linear.columns);
      for (const j of open) values[y.get(j)!] = 1;
      for (const { client, column, candidates } of ways) {
        if (candidates.includes(candidateOf[client]!)) values[column] = 1;
      }
      return values;
    },
  };
}

/** A share below is rounding. */
const SERVED = 1e-6;

/** Options of a client; `together`: those of one cost as one. */
function waysOf(
  client: number,
  { starts, candidates, costs }: Options,
  together: boolean,
): { cost: number; candidates: number[] }[] {
  const ways: { cost: number; candidates: number[] }[] = [];
  for (let o = starts[client]!; o < starts[client + 1]!; o++) {
    const last = ways.at(-1);
    if (together && last?.cost === costs[o]) last!.candidates.push(candidates[o]!);
    else ways.push({ cost: costs[o]!, candidates: [candidates[o]!] });
  }
  return ways;
}

function capacityRows(
  linear: LinearModel,
  { clients, candidates }: BasesProblem,
  ways: readonly Way[],
  y: ReadonlyMap<number, number>,
): void {
  const loads = new Map<number, Term[]>([...y.keys()].map((j) => [j, []]));
  for (const { client, column, candidates } of ways) {
    loads.get(candidates[0]!)!.push([column, clients[client]!.load]);
  }
  for (const [j, terms] of loads) {
    const { capacity } = candidates[j]!;
    if (capacity !== null) linear.row(-UNBOUNDED, 0, [...terms, [y.get(j)!, -capacity]]);
  }
}

const ones = (columns: Iterable<number>): Term[] => [...columns].map((column) => [column, 1]);
