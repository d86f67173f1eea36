import { pairsOf } from "../posts/ground.ts";
import type { Pair, PostsProblem } from "../posts/problem.ts";
import type { LimitRef } from "../schema.ts";
import { LinearModel, type Term, UNBOUNDED } from "../solver/linear-model.ts";
import type { Grounded } from "./with-limits.ts";

/** A limit of the planner's, and how far a plan goes beyond it. */
export interface ElasticLimit {
  ref: LimitRef;
  /**
   * Columns that are 0 exactly where the limit is kept. What they are above 0 is how far its value must
   * move, `by` +1 or −1 a unit; 0 where it is no number that moves. None for the limit on sources in a
   * commune, which is no matter of columns.
   */
  beyond: { column: number; by: 1 | -1 | 0 }[];
  /** Another limit asks for at least as much at the same place: no smallest contradiction needs this one. */
  idle: boolean;
}

/**
 * The limits of a problem as rows that may all be broken, at a price: posts flow from sources through
 * every pair, also those left out, to communes.
 *
 * Without the limit on sources in a commune the rows are those of a network with whole numbers, and one
 * row of costs. So there is a plan that keeps a set of limits exactly if the relaxation has one: the
 * cheapest flow is whole, and keeps the budget if any does.
 */
export interface ElasticModel {
  linear: LinearModel;
  limits: ElasticLimit[];
  /** Columns of the pairs by commune, in the form that `limitSources` reads. */
  communes: { x: [pair: number, column: number][] }[];
  /** What each column of a pair costs a post; empty without a budget. */
  costs: Term[];
  /** Tenths of a kilometre of each column that is longer than the longest distance. */
  far: Map<number, number>;
}

/** Puts the limits of a problem into rows. */
export function elasticModel(grounded: Grounded): ElasticModel {
  const flow = new ElasticFlow(grounded);
  const { posts, placeAll } = grounded.problem;
  flow.add("posts", posts, (placeAll ? flow.exactly : flow.atMost)(posts, ones(flow.z)));
  supplyLimits(flow, grounded);
  capLimit(flow, grounded);
  provinceLimits(flow, grounded);
  const far = longestLimit(flow, grounded);
  const costs = costLimits(flow, grounded);
  pinLimits(flow, grounded);
  exclusionLimits(flow, grounded);
  const communes = flow.ofCommune.map((x) => ({ x }));
  return { linear: flow.linear, limits: flow.limits, communes, costs, far };
}

type Beyond = ElasticLimit["beyond"];

/** Posts on their way, whatever limits them, and the rows that limit them. */
class ElasticFlow {
  readonly linear = new LinearModel();
  readonly limits: ElasticLimit[] = [];
  /** Every source with every commune. */
  readonly pairs: Pair[];
  /** Columns: posts of each pair, posts in each commune. */
  readonly x: number[];
  readonly z: number[];
  readonly ofSource: number[][];
  readonly ofCommune: [pair: number, column: number][][];

  constructor({ problem, ground }: Grounded) {
    const { posts, pins, provinces, communes, sources } = problem;
    // No plan needs more posts than these ask for.
    const room =
      posts +
      sum(provinces, ({ min }) => min) +
      sum(pins, (pin) => pin.posts) +
      sum(communes, ({ least = 0 }) => least);
    this.pairs = pairsOf({ ...ground, exclusions: [], longestKm: null });
    this.x = this.pairs.map(() => this.linear.column(0, room, "integer"));
    this.ofSource = sources.map(() => []);
    this.ofCommune = communes.map(() => []);
    for (const [p, { source, commune }] of this.pairs.entries()) {
      this.ofSource[source]!.push(this.x[p]!);
      this.ofCommune[commune]!.push([p, this.x[p]!]);
    }
    this.z = this.ofCommune.map((own) => this.total(own.map(([, column]) => column)));
    // Not a limit of the planner's but what an explanation supposes.
    for (const [c, { least = 0 }] of communes.entries()) {
      if (least > 0) this.linear.row(least, UNBOUNDED, [[this.z[c]!, 1]]);
    }
  }

  add(
    kind: LimitRef["kind"],
    value: number | null,
    beyond: Beyond,
    more: { code?: string | undefined; source?: string | undefined; idle?: boolean } = {},
  ): void {
    const { code = null, source = null, idle = false } = more;
    this.limits.push({ ref: { kind, code, source, value }, beyond, idle });
  }

  /** A column that is the sum of others. */
  total(columns: readonly number[]): number {
    const total = this.linear.column(0, UNBOUNDED, "implied");
    this.linear.row(0, 0, [...ones(columns), [total, -1]]);
    return total;
  }

  /** `Σ terms ≤ value`, but for what the new column goes beyond it. */
  readonly atMost = (value: number, terms: readonly Term[]): Beyond => {
    const over = this.#column();
    this.linear.row(-UNBOUNDED, value, [...terms, [over, -1]]);
    return [{ column: over, by: 1 }];
  };

  readonly atLeast = (value: number, terms: readonly Term[]): Beyond => {
    const under = this.#column();
    this.linear.row(value, UNBOUNDED, [...terms, [under, 1]]);
    return [{ column: under, by: -1 }];
  };

  readonly exactly = (value: number, terms: readonly Term[]): Beyond => {
    const [over, under] = [this.#column(), this.#column()];
    this.linear.row(value, value, [...terms, [over, -1], [under, 1]]);
    return [
      { column: over, by: 1 },
      { column: under, by: -1 },
    ];
  };

  /** No posts on the pairs for which it is true. */
  none(test: (pair: Pair) => boolean): Beyond {
    return this.x
      .filter((_, p) => test(this.pairs[p]!))
      .map((column) => ({ column, by: 0 as const }));
  }

  #column(): number {
    return this.linear.column(0, UNBOUNDED, "implied");
  }
}

/** What the planner lets a source lend, and what its own norm lets it spare: the looser one is idle. */
function supplyLimits(flow: ElasticFlow, { problem, ground }: Grounded): void {
  for (const [s, { lends, spare }] of ground.sources.entries()) {
    const given: Term[] = [[flow.total(flow.ofSource[s]!), 1]];
    const source = problem.sources[s]!.id;
    const idle = spare !== null && spare < lends;
    flow.add("supply", lends, flow.atMost(lends, given), { source, idle });
    if (spare === null) continue;
    flow.add("sourceNorm", spare, flow.atMost(spare, given), { source, idle: !idle });
  }
}

/** One limit for all communes: its value raised, each may take as many more. */
function capLimit(flow: ElasticFlow, { problem }: Grounded): void {
  const most = problem.communes.map((commune) => commune.most);
  if (most.length === 0) return;
  const raise = flow.linear.column(0, UNBOUNDED, "implied");
  for (const [c, cap] of most.entries()) {
    flow.linear.row(-UNBOUNDED, cap, [
      [flow.z[c]!, 1],
      [raise, -1],
    ]);
  }
  flow.add("perCommune", Math.min(...most), [{ column: raise, by: 1 }]);
}

function provinceLimits(flow: ElasticFlow, { problem }: Grounded): void {
  const { communes, provinces } = problem;
  for (const [i, { code, min, max }] of provinces.entries()) {
    if (min === 0 && max === null) continue;
    const members = flow.z.filter((_, c) => communes[c]!.province === i);
    const inside: Term[] = [[flow.total(members), 1]];
    if (min > 0) flow.add("provinceMin", min, flow.atLeast(min, inside), { code });
    if (max !== null) flow.add("provinceMax", max, flow.atMost(max, inside), { code });
  }
}

function longestLimit(flow: ElasticFlow, { ground }: Grounded): Map<number, number> {
  const { longestKm } = ground;
  if (longestKm === null) return new Map();
  const isFar = ({ tenthsKm }: Pair) => tenthsKm > longestKm * 10;
  flow.add("longestKm", longestKm, flow.none(isFar));
  return new Map(
    flow.pairs.flatMap((pair, p) => (isFar(pair) ? [[flow.x[p]!, pair.tenthsKm] as const] : [])),
  );
}

function costLimits(flow: ElasticFlow, { problem }: Grounded): Term[] {
  const { budget, sourcesPerCommune } = problem;
  if (sourcesPerCommune !== null) flow.add("sourcesPerCommune", sourcesPerCommune, []);
  if (!budget) return [];
  const { total, perPost, perPostKm } = budget;
  const costs = flow.pairs.map(
    ({ tenthsKm }, p): Term => [flow.x[p]!, perPost + (perPostKm * tenthsKm) / 10],
  );
  flow.add("budget", total, flow.atMost(total, costs));
  return costs;
}

function pinLimits(flow: ElasticFlow, { problem }: Grounded): void {
  for (const { commune, source, posts } of unique(problem.pins)) {
    const from = flow.ofCommune[commune]!.filter(([p]) => flow.pairs[p]!.source === source);
    const pinned = source === null ? [flow.z[commune]!] : from.map(([, column]) => column);
    flow.add("pin", posts, flow.exactly(posts, ones(pinned)), named(problem, commune, source));
  }
}

function exclusionLimits(flow: ElasticFlow, { problem, ground }: Grounded): void {
  for (const { source, commune } of unique(ground.exclusions)) {
    const beyond = flow.none(
      (pair) =>
        (source === null || pair.source === source) &&
        (commune === null || pair.commune === commune),
    );
    flow.add("exclusion", null, beyond, named(problem, commune, source));
  }
}

const named = (
  { communes, sources }: PostsProblem,
  commune: number | null,
  source: number | null,
) => ({
  code: commune === null ? undefined : communes[commune]!.code,
  source: source === null ? undefined : sources[source]!.id,
});

const ones = (columns: readonly number[]): Term[] => columns.map((column) => [column, 1]);

const sum = <T>(list: readonly T[], of: (item: T) => number): number =>
  list.reduce((total, item) => total + of(item), 0);

function unique<T>(list: readonly T[]): T[] {
  return [...new Map(list.map((item) => [JSON.stringify(item), item])).values()];
}
