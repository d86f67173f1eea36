import type { LazyModel, LazyRows, SmallSolve, Stage } from "../solver/lexicographic.ts";
import { LinearModel, type Term, UNBOUNDED } from "../solver/linear-model.ts";
import type { PostsModel } from "./model.ts";
import type { PostsProblem } from "./problem.ts";

/** Columns of the pairs, by commune, in a model. */
interface PairColumns {
  communes: readonly {
    x: readonly (readonly [pair: number, column: number])[];
    /** All posts of the commune, where they have a column. */
    z?: number;
  }[];
}

/**
 * "No more than so many sources in a commune" needs a yes-or-no column for every pair, and few communes
 * ever come near the limit: the rows of a commune are added once a solution breaks it, and those of all
 * once that was not enough. What is optimal without the rows and breaks none of them is optimal with them.
 */
export function limitSources(most: number, model: PairColumns): LazyRows {
  const limited = new Set<number>();
  const uses: [column: number, x: number][] = [];
  return {
    add(values, growing) {
      const open = [...model.communes.keys()].filter(
        (c) => model.communes[c]!.x.length > most && !limited.has(c),
      );
      const broken = open.filter((c) => giving(model, c, values).length > most);
      if (broken.length === 0) return false;
      for (const c of limited.size === 0 ? broken : open) {
        limited.add(c);
        uses.push(...limitCommune(most, c, model, growing));
      }
      return true;
    },
    complete(values) {
      // Columns are added in order.
      const all = new Float64Array(Math.max(values.length, (uses.at(-1)?.[0] ?? -1) + 1));
      all.set(values);
      for (const [column, x] of uses) all[column] = all[x]! > 0.5 ? 1 : 0;
      return all;
    },
  };
}

const giving = ({ communes }: PairColumns, c: number, values: Float64Array) =>
  communes[c]!.x.filter(([, column]) => values[column]! > 0.5);

/** @returns The column that says whether a pair is used, and that of its posts. */
function limitCommune(
  most: number,
  c: number,
  model: PairColumns,
  growing: LazyModel,
): [column: number, x: number][] {
  const { x, z } = model.communes[c]!;
  // The closer to what the commune can still get, the closer the relaxation is to whole numbers.
  const reach = z === undefined ? UNBOUNDED : growing.upper(z);
  const uses = x.map(([, column]): [number, number] => {
    const used = growing.column(0, 1, "integer");
    growing.row(Number.NEGATIVE_INFINITY, 0, [
      [column, 1],
      [used, -Math.min(growing.upper(column), reach)],
    ]);
    return [used, column];
  });
  growing.row(
    Number.NEGATIVE_INFINITY,
    most,
    uses.map(([used]): Term => [used, 1]),
  );
  return uses;
}

/** Of the time that is left, so much at most is spent on a search for other sources. */
const SHARE_OF_TIME = 0.25;
/** A stage that asks something of the pairs is solved with the rows, unless so many communes break them. */
const MANY = 0.25;

/**
 * The same posts in every commune from sources that keep the limit, the best of these for what a stage
 * asks of the pairs, or the nearest. What a stage asks of communes alone it then has as well as before.
 *
 * @returns Undefined where no such sources were found.
 */
export function otherSources(problem: PostsProblem, model: PostsModel): LazyRows["repair"] {
  const most = problem.sourcesPerCommune!;
  return (values, stage, solve) => {
    const receiving = model.communes.flatMap(({ z }, c) => (values[z]! > 0.5 ? [c] : []));
    const broken = receiving.filter((c) => giving(model, c, values).length > most);
    if (broken.length === 0) return undefined;
    const asked = termsOfPairs(stage, model);
    if (asked.size > 0) {
      if (broken.length < MANY * receiving.length) return undefined;
      return resourced(problem, model, values, receiving, { ...stage, asked }, solve);
    }
    const nearest = new Map(problem.pairs.map(({ tenthsKm }, pair) => [pair, tenthsKm]));
    const small = { ...stage, sense: "minimize" as const, asked: nearest };
    // Most often the others can keep their sources.
    return (
      resourced(problem, model, values, broken, small, solve) ??
      resourced(problem, model, values, receiving, small, solve)
    );
  };
}

/** What a stage asks of pairs, by pair. */
function termsOfPairs({ terms }: Stage, { x }: PostsModel): Map<number, number> {
  const pairOf = new Map(x.map((column, pair) => [column, pair]));
  return new Map(
    terms.flatMap(([column, weight]): [number, number][] => {
      const pair = pairOf.get(column);
      return pair === undefined ? [] : [[pair, weight]];
    }),
  );
}

/** The posts of some communes from other sources; those of the others stay. */
function resourced(
  { pairs, sources, pins, budget, sourcesPerCommune }: PostsProblem,
  model: PostsModel,
  values: Float64Array,
  free: readonly number[],
  { asked, ...stage }: Stage & { asked: ReadonlyMap<number, number> },
  solve: SmallSolve,
): Float64Array | undefined {
  const linear = new LinearModel();
  const isFree = new Set(free);
  /** What is asked of the pairs of the free communes, and what the others take. */
  const column = new Map<number, number>();
  const taken = sources.map(() => 0);
  let spent = 0;
  const costOf = (pair: number) =>
    budget ? budget.perPost + (budget.perPostKm * pairs[pair]!.tenthsKm) / 10 : 0;
  for (const [c, { x, z }] of model.communes.entries()) {
    if (!isFree.has(c)) {
      for (const [pair, own] of x) {
        taken[pairs[pair]!.source]! += Math.round(values[own]!);
        spent += costOf(pair) * Math.round(values[own]!);
      }
      continue;
    }
    const placed = Math.round(values[z]!);
    const posts = x.map(([pair]): Term => {
      const most = Math.min(sources[pairs[pair]!.source]!.supply, placed);
      column.set(pair, linear.column(0, most, "integer"));
      return [column.get(pair)!, 1];
    });
    const uses = posts.map(([own]): Term => {
      const used = linear.column(0, 1, "integer");
      linear.row(Number.NEGATIVE_INFINITY, 0, [
        [own, 1],
        [used, -placed],
      ]);
      return [used, 1];
    });
    linear.row(placed, placed, posts);
    linear.row(Number.NEGATIVE_INFINITY, sourcesPerCommune!, uses);
  }

  const lent = sources.map((): Term[] => []);
  for (const [pair, own] of column) lent[pairs[pair]!.source]!.push([own, 1]);
  for (const [s, { supply }] of sources.entries()) {
    linear.row(Number.NEGATIVE_INFINITY, supply - taken[s]!, lent[s]!);
  }
  for (const { commune, source, posts } of pins) {
    if (source === null || !isFree.has(commune)) continue;
    const pinned = model.communes[commune]!.x.filter(([pair]) => pairs[pair]!.source === source);
    const terms = pinned.map(([pair]): Term => [column.get(pair)!, 1]);
    linear.row(posts, posts, terms);
  }
  if (budget) {
    const costs = [...column].map(([pair, own]): Term => [own, costOf(pair)]);
    linear.row(Number.NEGATIVE_INFINITY, budget.total - spent, costs);
  }

  const terms = [...column].map(([pair, own]): Term => [own, asked.get(pair) ?? 0]);
  const found = solve(linear, { ...stage, terms, offset: 0 }, SHARE_OF_TIME);
  if (!found) return undefined;
  const same = values.slice();
  for (const [pair, own] of column) same[model.x[pair]!] = Math.round(found[own]!);
  return model.normal(same);
}
