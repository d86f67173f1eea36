import type { Objective } from "../schema.ts";
import type { Stage } from "../solver/lexicographic.ts";
import { LinearModel, type Term, UNBOUNDED } from "../solver/linear-model.ts";
import type { PlacedPosts, PostsProblem } from "./problem.ts";
import { type WorthStep, worthSteps } from "./worth.ts";

/** Columns of one commune. */
interface CommuneColumns {
  /** Posts by pair: `[pair, column]`. */
  x: [pair: number, column: number][];
  /** All its posts. */
  z: number;
  /** Posts of each step of worth. */
  u: { column: number; step: WorthStep }[];
  /** Whether it meets the norm; undefined where it does already, never can, or nobody knows. */
  y: number | undefined;
}

/** The linear model of a problem, and the way back from its values. Names follow MODEL.md. */
export interface PostsModel {
  linear: LinearModel;
  stages: Stage[];
  /** Columns by pair, in the order of `problem.pairs`. */
  x: number[];
  communes: CommuneColumns[];
  placed(values: Float64Array): PlacedPosts[];
  /** The same plan with every other column at the value that the posts of the plan give it. */
  normal(values: Float64Array): Float64Array;
}

/** Builds the model of MODEL.md, "Posts". */
export function postsModel(problem: PostsProblem): PostsModel {
  const linear = new LinearModel();
  const { pairs, communes, sources } = problem;
  const mostOf = (c: number) => Math.min(communes[c]!.most, problem.posts);

  const x = pairs.map(({ source, commune }) =>
    linear.column(0, Math.min(sources[source]!.supply, mostOf(commune)), "integer"),
  );
  const ofCommune = groups(pairs, communes.length, ({ commune }) => commune);
  const ofSource = groups(pairs, sources.length, ({ source }) => source);
  const columns = communes.map((_, c) =>
    communeColumns(linear, problem, c, x, ofCommune[c]!, mostOf(c)),
  );
  const w = shortfallSteps(linear, problem, columns);

  for (const [s, list] of ofSource.entries()) {
    if (list.length > 0) linear.row(-UNBOUNDED, sources[s]!.supply, ones(list.map((p) => x[p]!)));
  }
  const all = ones(columns.map(({ z }) => z));
  linear.row(problem.placeAll ? problem.posts : -UNBOUNDED, problem.posts, all);
  provinceRows(linear, problem, columns);
  pinRows(linear, problem, columns);
  budgetRow(linear, problem, x);

  const changes = changeTerms(linear, problem, x);
  const stages = problem.objectives.flatMap((objective) =>
    stageOf(objective, problem, columns, x, w, changes),
  );
  return {
    linear,
    stages: stages.length > 0 ? stages : [nothing],
    x,
    communes: columns,
    placed: (values) =>
      pairs.flatMap(({ source, commune }, p) => {
        const posts = Math.round(values[x[p]!]!);
        return posts > 0 ? [{ source, commune, posts }] : [];
      }),
    normal: (values) => normal(values, problem, x, columns, w, changes),
  };
}

/** Any plan will do. */
const nothing: Stage = { name: "any", sense: "minimize", terms: [], offset: 0, whole: true };

function communeColumns(
  linear: LinearModel,
  problem: PostsProblem,
  c: number,
  x: readonly number[],
  own: readonly number[],
  most: number,
): CommuneColumns {
  const { need, shortfall, least = 0 } = problem.communes[c]!;
  const reachable = own.length > 0 ? most : 0;
  const z = linear.column(0, reachable, "integer");
  linear.row(0, 0, [...ones(own.map((p) => x[p]!)), [z, -1]]);
  if (least > 0) linear.row(least, UNBOUNDED, [[z, 1]]);
  const u = worthSteps(need, problem.diminishing, reachable).map((step) => ({
    column: linear.column(0, step.posts, "implied"),
    step,
  }));
  linear.row(0, 0, [[z, 1], ...u.map(({ column }): Term => [column, -1])]);

  const y =
    shortfall !== null && shortfall > 0 && shortfall <= reachable
      ? linear.column(0, 1, "integer")
      : undefined;
  // Each step that the norm needs is needed whole: tighter than z ≥ shortfall × y.
  for (const { column, posts } of y === undefined ? [] : stepsUpTo(u, shortfall!)) {
    linear.row(0, UNBOUNDED, [
      [column, 1],
      [y!, -posts],
    ]);
  }
  return { x: own.map((p) => [p, x[p]!]), z, u, y };
}

/** Columns of the steps that the first `posts` posts lie in, and how many of them lie in each. */
function stepsUpTo(u: CommuneColumns["u"], posts: number): { column: number; posts: number }[] {
  const needed: { column: number; posts: number }[] = [];
  let left = posts;
  for (const { column, step } of u) {
    if (left <= 0) break;
    needed.push({ column, posts: Math.min(left, step.posts) });
    left -= step.posts;
  }
  return needed;
}

/**
 * Columns `w_m`: whether the largest shortfall that remains is at least m. Where it is not, every
 * commune has the post that takes it below m.
 */
function shortfallSteps(
  linear: LinearModel,
  { communes, objectives }: PostsProblem,
  columns: readonly CommuneColumns[],
): number[] {
  if (!objectives.includes("worst")) return [];
  const largest = Math.max(0, ...communes.map(({ shortfall }) => shortfall ?? 0));
  const w = Array.from({ length: largest }, () => linear.column(0, 1, "integer"));
  for (let m = 1; m < largest; m++) {
    linear.row(0, UNBOUNDED, [
      [w[m - 1]!, 1],
      [w[m]!, -1],
    ]);
  }
  for (const [c, { shortfall }] of communes.entries()) {
    for (let m = 1; m <= (shortfall ?? 0); m++) {
      const needed = shortfall! - m + 1;
      const steps = stepsUpTo(columns[c]!.u, needed);
      if (steps.reduce((sum, { posts }) => sum + posts, 0) < needed) {
        linear.lower[w[m - 1]!] = 1;
        continue;
      }
      const { column, posts } = steps.at(-1)!;
      linear.row(posts, UNBOUNDED, [
        [column, 1],
        [w[m - 1]!, posts],
      ]);
    }
  }
  return w;
}

function provinceRows(
  linear: LinearModel,
  { communes, provinces }: PostsProblem,
  columns: readonly CommuneColumns[],
): void {
  const members = groups(communes, provinces.length, ({ province }) => province);
  for (const [i, { min, max }] of provinces.entries()) {
    if (min === 0 && max === null) continue;
    linear.row(
      min > 0 ? min : -UNBOUNDED,
      max ?? UNBOUNDED,
      ones(members[i]!.map((c) => columns[c]!.z)),
    );
  }
}

function pinRows(
  linear: LinearModel,
  { pairs, pins }: PostsProblem,
  columns: readonly CommuneColumns[],
): void {
  for (const { commune, source, posts } of pins) {
    const { z, x } = columns[commune]!;
    const pinned =
      source === null
        ? [z]
        : x.filter(([p]) => pairs[p]!.source === source).map(([, column]) => column);
    linear.row(posts, posts, ones(pinned));
  }
}

function budgetRow(
  linear: LinearModel,
  { budget, pairs }: PostsProblem,
  x: readonly number[],
): void {
  if (!budget) return;
  linear.row(
    -UNBOUNDED,
    budget.total,
    pairs.map(
      ({ tenthsKm }, p): Term => [x[p]!, budget.perPost + (budget.perPostKm * tenthsKm) / 10],
    ),
  );
}

interface Changes {
  terms: Term[];
  /** Posts of the previous plan whose pair is no longer possible. */
  lost: number;
  /** `[x, more, fewer, before]` of each pair of the previous plan. */
  moved: [x: number, more: number, fewer: number, before: number][];
}

/** Posts added, and posts taken away, against the previous plan. */
function changeTerms(
  linear: LinearModel,
  { pairs, previous, previousOutside = 0, objectives }: PostsProblem,
  x: readonly number[],
): Changes {
  const changes: Changes = { terms: [], lost: 0, moved: [] };
  if (previous === null || !objectives.includes("changes")) return changes;
  const before = new Map(
    previous.map(({ source, commune, posts }) => [`${source} ${commune}`, posts]),
  );
  for (const [p, { source, commune }] of pairs.entries()) {
    const key = `${source} ${commune}`;
    const posts = before.get(key) ?? 0;
    before.delete(key);
    if (posts === 0) {
      changes.terms.push([x[p]!, 1]);
      continue;
    }
    const more = linear.column(0, UNBOUNDED, "continuous");
    const fewer = linear.column(0, posts, "continuous");
    linear.row(posts, posts, [
      [x[p]!, 1],
      [more, -1],
      [fewer, 1],
    ]);
    changes.terms.push([more, 1], [fewer, 1]);
    changes.moved.push([x[p]!, more, fewer, posts]);
  }
  changes.lost = [...before.values()].reduce((sum, posts) => sum + posts, previousOutside);
  return changes;
}

function stageOf(
  name: Objective,
  { communes, pairs, previous }: PostsProblem,
  columns: readonly CommuneColumns[],
  x: readonly number[],
  w: readonly number[],
  changes: Changes,
): Stage[] {
  const whole = true;
  switch (name) {
    case "meet": {
      const terms = ones(columns.flatMap(({ y }) => y ?? []));
      const offset = communes.filter(({ shortfall }) => shortfall === 0).length;
      return [{ name, sense: "maximize", terms, offset, whole }];
    }
    case "worst":
      return [{ name, sense: "minimize", terms: ones(w), offset: 0, whole }];
    case "need": {
      const terms = columns.flatMap(({ u }) =>
        u.map(({ column, step }): Term => [column, step.worth]),
      );
      return [{ name, sense: "maximize", terms, offset: 0, whole }];
    }
    case "distance": {
      const terms = pairs.map(({ tenthsKm }, p): Term => [x[p]!, tenthsKm]);
      return [{ name, sense: "minimize", terms, offset: 0, whole }];
    }
    case "changes":
      if (previous === null) return [];
      return [{ name, sense: "minimize", terms: changes.terms, offset: changes.lost, whole }];
  }
}

function normal(
  values: Float64Array,
  { communes }: PostsProblem,
  x: readonly number[],
  columns: readonly CommuneColumns[],
  w: readonly number[],
  changes: Changes,
): Float64Array {
  const same = values.slice();
  for (const column of x) same[column] = Math.round(same[column]!);
  let worst = 0;
  for (const [c, { x: own, z, u, y }] of columns.entries()) {
    const posts = own.reduce((sum, [, column]) => sum + same[column]!, 0);
    same[z] = posts;
    let left = posts;
    for (const { column, step } of u) {
      same[column] = Math.min(left, step.posts);
      left -= same[column]!;
    }
    const { shortfall } = communes[c]!;
    if (y !== undefined) same[y] = posts >= shortfall! ? 1 : 0;
    worst = Math.max(worst, (shortfall ?? 0) - posts);
  }
  for (const [i, column] of w.entries()) same[column] = worst > i ? 1 : 0;
  for (const [pair, more, fewer, before] of changes.moved) {
    same[more] = Math.max(0, same[pair]! - before);
    same[fewer] = Math.max(0, before - same[pair]!);
  }
  return same;
}

const ones = (columns: readonly number[]): Term[] => columns.map((column) => [column, 1]);

/** Indices of `list` by group. */
function groups<T>(list: readonly T[], count: number, of: (item: T) => number): number[][] {
  const grouped: number[][] = Array.from({ length: count }, () => []);
  for (const [i, item] of list.entries()) grouped[of(item)]!.push(i);
  return grouped;
}
