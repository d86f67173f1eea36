import type { Highs, Model } from "highs";
import { limitSources } from "../posts/source-limit.ts";
import { highs, modelData, solveInOrder } from "../solver/lexicographic.ts";
import type { Term } from "../solver/linear-model.ts";
import { type ElasticLimit, type ElasticModel, elasticModel } from "./elastic-model.ts";
import { OutOfTime } from "./supposed.ts";
import type { Grounded } from "./with-limits.ts";

export type Limits = ReadonlySet<ElasticLimit>;

/** Values of limits that are no matter of columns; undefined: none. */
export interface At {
  tenthsKm?: number;
  sourcesPerCommune?: number;
}

/** A plan under some limits, and what it gives away of the others. */
export interface Flow {
  /** Sum of the columns it was asked to keep small. */
  value: number;
  values: ArrayLike<number>;
}

const TOLERANCE = 1e-6;
/** The solver takes no endless time limit. */
const LONGEST_SECONDS = 1e6;

/**
 * Says which sets of limits a plan can keep. One model in the solver serves all questions: between two of
 * them only costs and bounds change, and the solver goes on from where it stood.
 */
export class Elastic {
  readonly model: ElasticModel;
  /** End of the time, on the clock of `performance.now()`; `OutOfTime` is thrown after it. */
  deadline = Number.POSITIVE_INFINITY;
  /** Seconds for one question in whole numbers; `OutOfTime` is thrown after them. */
  patience = Number.POSITIVE_INFINITY;
  readonly #highs: Highs;
  readonly #solver: Model;
  readonly #upper: readonly number[];
  readonly #sourcesPerCommune: number | null;
  readonly #seed: number;

  private constructor(solver: Highs, grounded: Grounded, seed: number) {
    this.model = elasticModel(grounded);
    this.#highs = solver;
    this.#seed = seed;
    this.#sourcesPerCommune = grounded.problem.sourcesPerCommune;
    this.#upper = [...this.model.linear.upper];
    const { integrality: _, ...relaxation } = modelData(solver, this.model.linear);
    this.#solver = solver.createModel(relaxation);
    this.#solver.options.set({ output_flag: false, random_seed: seed });
  }

  /** @param grounded Is not changed and must not change meanwhile. */
  static async of(grounded: Grounded, seed = 1): Promise<Elastic> {
    return new Elastic(await highs(), grounded, seed);
  }

  dispose(): void {
    this.#solver.dispose();
  }

  /**
   * Why no plan keeps these limits: a part of them that no plan keeps, small but not the smallest.
   * Undefined where a plan keeps them all.
   */
  async clash(limits: Limits): Promise<Limits | undefined> {
    const cost = new Float64Array(this.#upper.length);
    for (const column of columnsOf(limits)) cost[column] = 1;
    const solved = this.#relaxation(cost, (column) => this.#upper[column]!);
    if (!solved) throw new Error("without any limit there was no plan");
    if (solved.value > TOLERANCE) {
      // A column whose price is needed to keep its reduced cost at or above zero is part of the proof.
      const inProof = (column: number) => solved.duals[column]! < cost[column]! - TOLERANCE;
      const proof = [...limits].filter(({ beyond }) =>
        beyond.some(({ column }) => inProof(column)),
      );
      return new Set(proof);
    }
    const sources = this.#sourcesIn(limits);
    if (this.#keepsSources(sources, solved.values)) return undefined;
    return (await this.isPossible(limits)) ? undefined : limits;
  }

  /**
   * A plan that keeps these limits and goes as little as possible beyond `small`, summed over their
   * columns; undefined where none keeps them.
   *
   * @param at  Keeps to these values besides.
   */
  async least(limits: Limits, small: Limits, at: At = {}): Promise<Flow | undefined> {
    const cost = new Float64Array(this.#upper.length);
    for (const column of columnsOf(small)) cost[column] = 1;
    const solved = this.#relaxation(cost, this.#kept(limits, at));
    if (!solved) return undefined;
    const sourcesPerCommune = at.sourcesPerCommune ?? this.#sourcesIn(limits);
    if (this.#keepsSources(sourcesPerCommune, solved.values)) return solved;
    const fewer = this.#withFewerSources(solved, cost, this.#kept(limits, at), sourcesPerCommune);
    if (fewer) return fewer;
    const terms = [...columnsOf(small)].map((column): Term => [column, 1]);
    return this.#whole(limits, terms, { ...at, sourcesPerCommune });
  }

  /** Whether a plan keeps these limits. */
  async isPossible(limits: Limits, at: At = {}): Promise<boolean> {
    return (await this.least(limits, new Set(), at)) !== undefined;
  }

  /** How many sources these limits allow in a commune. */
  #sourcesIn(limits: Limits): number {
    const limited = [...limits].some(({ ref }) => ref.kind === "sourcesPerCommune");
    return limited ? this.#sourcesPerCommune! : Number.POSITIVE_INFINITY;
  }

  #keepsSources(most: number, values: ArrayLike<number>): boolean {
    if (most === Number.POSITIVE_INFINITY) return true;
    return this.model.communes.every(({ x }) => {
      const posts = x.map(([, column]) => values[column]!);
      if (posts.some((n) => Math.abs(n - Math.round(n)) > TOLERANCE)) return false;
      return posts.filter((n) => n > 0.5).length <= most;
    });
  }

  /**
   * A flow as good as the one found that uses no more sources in a commune, by leaving to each commune that
   * has too many those that give it most; undefined where that ends in none, and nothing is proven.
   */
  #withFewerSources(
    found: Flow,
    cost: Float64Array,
    kept: (column: number) => number,
    most: number,
  ): Flow | undefined {
    const shut = new Set<number>();
    for (let flow = found; ; ) {
      const before = shut.size;
      for (const { x } of this.model.communes) {
        const used = x
          .map(([, column]) => column)
          .filter((column) => flow.values[column]! > TOLERANCE);
        if (used.length <= most) continue;
        const largest = used.toSorted((a, b) => flow.values[b]! - flow.values[a]!).slice(0, most);
        for (const [, column] of x) if (!largest.includes(column)) shut.add(column);
      }
      if (shut.size === before) return this.#keepsSources(most, flow.values) ? flow : undefined;
      const next = this.#relaxation(cost, (column) => (shut.has(column) ? 0 : kept(column)));
      if (!next || next.value > found.value + TOLERANCE) return undefined;
      flow = next;
    }
  }

  /** Upper bound of each column where these limits are kept. */
  #kept(limits: Limits, { tenthsKm = Number.POSITIVE_INFINITY }: At): (column: number) => number {
    const shut = columnsOf(limits);
    const { far } = this.model;
    return (column) =>
      shut.has(column) || (far.get(column) ?? 0) > tenthsKm ? 0 : this.#upper[column]!;
  }

  #relaxation(cost: Float64Array, upperOf: (column: number) => number) {
    const all = { kind: "range", from: 0, to: cost.length - 1 } as const;
    const { infinity, constants } = this.#highs;
    const lower = new Float64Array(cost.length);
    const upper = lower.map((_, j) => Math.min(upperOf(j), infinity));
    this.#solver.changeColsCost(all, cost);
    this.#solver.changeColsBounds(all, lower, upper);
    this.#solver.zeroAllClocks();
    this.#solver.options.set({ time_limit: this.#left() });
    this.#solver.run();
    const status = this.#solver.getModelStatus();
    if (status === constants.modelStatus.infeasible) return undefined;
    if (status === constants.modelStatus.timeLimit) throw new OutOfTime();
    if (status !== constants.modelStatus.optimal) {
      throw new Error(`the solver ended with ${status}`);
    }
    const { colValue, colDual } = this.#solver.getSolution();
    return { value: this.#solver.getObjectiveValue(), values: colValue, duals: colDual };
  }

  /** The same in whole numbers with the limit on sources, from the start. */
  async #whole(limits: Limits, terms: Term[], at: At): Promise<Flow | undefined> {
    const { linear, communes } = this.model;
    const kept = this.#kept(limits, at);
    for (let j = 0; j < this.#upper.length; j++) linear.upper[j] = kept(j);
    const stage = { name: "least", sense: "minimize", terms, offset: 0, whole: false } as const;
    const { status, values } = await solveInOrder(linear, [stage], {
      seconds: Math.min(this.#left(), this.patience),
      seed: this.#seed,
      lazy: limitSources(at.sourcesPerCommune!, { communes }),
    });
    if (status === "infeasible") return undefined;
    if (status === "feasible" || status === "stopped") throw new OutOfTime();
    if (status !== "optimal") throw new Error("the solver broke");
    const value = terms.reduce((sum, [column]) => sum + values![column]!, 0);
    return { value, values: values! };
  }

  #left(): number {
    const left = (this.deadline - performance.now()) / 1000;
    if (left <= 0) throw new OutOfTime();
    return Math.min(left, LONGEST_SECONDS);
  }
}

function columnsOf(limits: Limits): Set<number> {
  const columns = new Set<number>();
  for (const { beyond } of limits) for (const { column } of beyond) columns.add(column);
  return columns;
}
