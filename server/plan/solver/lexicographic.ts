import loadHighs, { type Highs, type Model as HighsModel } from "highs";
import type { SolveStatus, StageResult } from "../schema.ts";
import { type LinearModel, type Term, UNBOUNDED } from "./linear-model.ts";

/** One objective of a list that is solved in order. */
export interface Stage {
  name: string;
  sense: "minimize" | "maximize";
  terms: readonly Term[];
  /** Added to the value that is told. */
  offset: number;
  /** Every coefficient is whole and so is every value: the bound is rounded, a gap below one is none. */
  whole: boolean;
}

export interface SolveOptions {
  /** For all stages together. */
  seconds: number;
  seed: number;
  /** Hears how the stage under way stands, several times a second at most. */
  onProgress?: (progress: StageResult) => void;
  /** Called after each stage that is optimal: true ends the solve there. */
  until?: (stage: StageResult) => boolean;
  /** Values of a plan that is known already, to be improved on. */
  start?: Float64Array;
  /** Gives any feasible values the form in which `implied` columns are whole. */
  normal?: (values: Float64Array) => Float64Array;
  lazy?: LazyRows;
}

/** Rows that are only added when a solution breaks them. */
export interface LazyRows {
  /** Adds rows that the values break and returns true, or false if they break none. */
  add(values: Float64Array, model: LazyModel): boolean;
  /** The values with what they imply for the columns that were added. */
  complete(values: Float64Array): Float64Array;
  /**
   * Values that break none, made of values that do and good for the stage under way; undefined where none
   * were found. Tried before rows are added.
   */
  repair?(values: Float64Array, stage: Stage, solve: SmallSolve): Float64Array | undefined;
}

/** Solves a model of its own within a share of the time that is left: its values, if it has any. */
export type SmallSolve = (
  linear: LinearModel,
  stage: Stage,
  shareOfTime: number,
) => Float64Array | undefined;

/** What `lazy` may add to a model that is being solved. */
export interface LazyModel {
  /** What a column can be at most by now. */
  upper(column: number): number;
  column(lower: number, upper: number, kind: "continuous" | "integer"): number;
  row(lower: number, upper: number, terms: readonly Term[]): void;
}

export interface SolveResult {
  status: SolveStatus;
  stages: StageResult[];
  /** Values of the columns; undefined where no stage found any. */
  values: Float64Array | undefined;
}

const FEASIBILITY = 1e-6;

let loaded: Promise<Highs> | undefined;

/** The solver, compiled once a thread. Its log is kept quiet. */
export function highs(): Promise<Highs> {
  loaded ??= loadHighs({ print: () => {}, printErr: () => {} });
  return loaded;
}

/**
 * Solves a model for several objectives in order: each is optimised among the plans that are best for all
 * before it. After a stage its optimum becomes a row of the model, and reduced costs of its relaxation fix
 * every whole column that could not move without worsening it (MODEL.md, "Objectives in order").
 *
 * Blocks the thread. The same model, seed and enough time give the same values.
 *
 * @returns `feasible` when the time ended a stage; later stages are then not begun.
 */
export async function solveInOrder(
  linear: LinearModel,
  stages: readonly Stage[],
  options: SolveOptions,
): Promise<SolveResult> {
  const solver = new StagedSolver(await highs(), linear, options);
  try {
    return solver.run(stages);
  } finally {
    solver.dispose();
  }
}

class StagedSolver {
  readonly #highs: Highs;
  readonly #model: HighsModel;
  readonly #options: SolveOptions;
  /** Columns of the model before any was added. */
  readonly #columns: number;
  readonly #lower: number[];
  readonly #upper: number[];
  readonly #whole: boolean[];
  readonly #began = performance.now();
  #values: Float64Array | undefined;

  constructor(highs: Highs, linear: LinearModel, options: SolveOptions) {
    this.#highs = highs;
    this.#options = options;
    this.#values = options.start;
    this.#columns = linear.columns;
    this.#lower = [...linear.lower];
    this.#upper = [...linear.upper];
    this.#whole = linear.kind.map((kind) => kind !== "continuous");
    this.#model = highs.createModel(modelData(highs, linear));
    this.#model.options.set({
      output_flag: false,
      random_seed: options.seed,
      mip_rel_gap: 0,
      mip_feasibility_tolerance: FEASIBILITY,
    });
  }

  dispose(): void {
    this.#model.dispose();
  }

  run(stages: readonly Stage[]): SolveResult {
    const results: StageResult[] = [];
    for (const [i, stage] of stages.entries()) {
      const result = this.#solve(stage);
      results.push(result);
      this.#options.onProgress?.(result);
      if (result.status !== "optimal") {
        // A plan of the stage before is a plan, only not the best for this objective.
        const feasible = this.#values !== undefined && result.status === "stopped";
        const status = feasible ? "feasible" : result.status;
        return { status, stages: results, values: this.#values };
      }
      if (i === stages.length - 1 || this.#options.until?.(result)) break;
      this.#tighten(stage, result.value! - stage.offset);
      this.#hold(stage, result.value! - stage.offset);
    }
    return { status: "optimal", stages: results, values: this.#values };
  }

  #left(): number {
    return this.#options.seconds - (performance.now() - this.#began) / 1000;
  }

  #solve(stage: Stage): StageResult {
    const began = performance.now();
    this.#aim(stage);
    this.#model.options.set({ mip_abs_gap: stage.whole ? 0.999 : FEASIBILITY });
    for (;;) {
      const result = this.#once(stage, began);
      if (result.status !== "optimal" && result.status !== "feasible") return result;
      const found = this.#model.getSolution().colValue;
      const values = this.#options.normal?.(found) ?? found;
      const repaired = this.#repaired(stage, values);
      if (repaired && this.#valueOf(stage, repaired) === result.value) {
        this.#values = repaired;
        return result;
      }
      if (!this.#options.lazy?.add(values, this.#asLazy())) {
        this.#values = values;
        return result;
      }
      const known = repaired ?? this.#values;
      this.#values = known && this.#options.lazy.complete(known);
      this.#aim(stage);
    }
  }

  /** Undefined also where the values need no repair, or rows were added: then the rows keep the limits. */
  #repaired(stage: Stage, values: Float64Array): Float64Array | undefined {
    const { lazy } = this.#options;
    if (!lazy?.repair || this.#lower.length > this.#columns) return undefined;
    return lazy.repair(values, stage, (linear, small, share) => {
      const solver = new StagedSolver(this.#highs, linear, {
        seconds: this.#left() * share,
        seed: this.#options.seed,
      });
      try {
        return solver.run([small]).values;
      } finally {
        solver.dispose();
      }
    });
  }

  #valueOf({ terms, offset }: Stage, values: Float64Array): number {
    const value = terms.reduce((sum, [column, weight]) => sum + weight * values[column]!, offset);
    return Math.round(value * 1e6) / 1e6;
  }

  #once(stage: Stage, began: number): StageResult {
    const left = this.#left();
    const told = (status: SolveStatus): StageResult => {
      const standing = status === "optimal" || status === "feasible";
      const value = standing ? this.#told(stage, this.#model.getObjectiveValue()) : null;
      const bound = status === "optimal" ? value : this.#bound(stage);
      return { ...this.#line(stage, status, value, bound), seconds: secondsSince(began) };
    };
    if (left <= 0) return told("stopped");
    if (this.#values?.length === this.#lower.length) {
      this.#model.setSolution({ colValue: this.#values });
    }
    this.#model.zeroAllClocks();
    this.#model.options.set({ time_limit: left });
    this.#model.run(this.#callbacks(stage, began));
    const { modelStatus } = this.#highs.constants;
    const status = this.#model.getModelStatus();
    // Once a plan is known, a later stage cannot be without one: its numbers went astray.
    if (status === modelStatus.infeasible) return told(this.#values ? "failed" : "infeasible");
    if (status === modelStatus.optimal) return told("optimal");
    if (status !== modelStatus.timeLimit) return told("failed");
    const found = this.#model.info.get("primal_solution_status") === FEASIBLE_POINT;
    return told(found ? "feasible" : "stopped");
  }

  #aim({ sense, terms }: Stage): void {
    const cost = new Float64Array(this.#lower.length);
    for (const [column, coefficient] of terms) {
      cost[column]! += sense === "minimize" ? coefficient : -coefficient;
    }
    this.#model.changeColsCost({ kind: "range", from: 0, to: cost.length - 1 }, cost);
  }

  /** The objective of a solved stage becomes a row: later stages may not worsen it. */
  #hold({ sense, terms, whole }: Stage, reached: number): void {
    const most = sense === "minimize" ? reached : -reached;
    const limit = whole ? Math.round(most) : most + FEASIBILITY * Math.max(1, Math.abs(most));
    const merged = new Map<number, number>();
    for (const [column, coefficient] of terms) {
      const cost = sense === "minimize" ? coefficient : -coefficient;
      merged.set(column, (merged.get(column) ?? 0) + cost);
    }
    this.#model.addRow(-this.#highs.infinity, limit, {
      indices: Int32Array.from(merged.keys()),
      values: Float64Array.from(merged.values()),
    });
  }

  /**
   * Reduced-cost fixing. The relaxation of a stage has the optimum L and reduced costs r. A plan that
   * reaches the optimum V moves a column from its bound by at most (V − L) / |r|; of a whole column, the
   * floor of that.
   */
  #tighten({ sense }: Stage, reached: number): void {
    const left = this.#left();
    if (left <= 0) return;
    this.#model.zeroAllClocks();
    // The simplex method takes ten times as long for the relaxation of "most communes that meet the norm".
    this.#model.options.set({ solve_relaxation: true, solver: "ipm", time_limit: left });
    this.#model.run();
    const solved = this.#model.getModelStatus() === this.#highs.constants.modelStatus.optimal;
    const relaxed = this.#model.getObjectiveValue();
    const { colValue, colDual } = this.#model.getSolution();
    this.#model.options.set({ solve_relaxation: false, solver: "choose" });
    if (!solved) return;
    const optimum = sense === "minimize" ? reached : -reached;
    const slack = optimum - relaxed + FEASIBILITY * Math.max(1, Math.abs(optimum));
    let fixed = false;
    for (let j = 0; j < this.#whole.length; j++) {
      const [lower, upper, reduced] = [this.#lower[j]!, this.#upper[j]!, colDual[j]!];
      if (!this.#whole[j] || upper - lower < 0.5 || Math.abs(reduced) < FEASIBILITY) continue;
      const span = Math.floor(slack / Math.abs(reduced) + FEASIBILITY);
      if (reduced > 0 && colValue[j]! < lower + FEASIBILITY && lower + span < upper) {
        this.#upper[j] = lower + span;
        fixed = true;
      } else if (reduced < 0 && colValue[j]! > upper - FEASIBILITY && upper - span > lower) {
        this.#lower[j] = upper - span;
        fixed = true;
      }
    }
    if (!fixed) return;
    this.#model.changeColsBounds(
      { kind: "range", from: 0, to: this.#lower.length - 1 },
      Float64Array.from(this.#lower),
      bounds(this.#highs, this.#upper),
    );
  }

  #asLazy(): LazyModel {
    return {
      upper: (column) => this.#upper[column]!,
      column: (lower, upper, kind) => {
        const column = this.#lower.push(lower) - 1;
        this.#upper.push(upper);
        this.#whole.push(kind === "integer");
        this.#model.addVar(lower, upper);
        const { variableType } = this.#highs.constants;
        if (kind === "integer") this.#model.changeColIntegrality(column, variableType.integer);
        return column;
      },
      row: (lower, upper, terms) => {
        const { infinity } = this.#highs;
        this.#model.addRow(Math.max(lower, -infinity), Math.min(upper, infinity), {
          indices: Int32Array.from(terms, ([column]) => column),
          values: Float64Array.from(terms, ([, coefficient]) => coefficient),
        });
      },
    };
  }

  /** How a stage under way stands: told at most four times a second. */
  #callbacks(stage: Stage, began: number) {
    const { onProgress } = this.#options;
    if (!onProgress) return undefined;
    let last = 0;
    return {
      [this.#highs.constants.callbackType.mipLogging]: (event: {
        data: { mip_primal_bound?: number; mip_dual_bound?: number };
      }): undefined => {
        if (performance.now() - last < 250) return;
        last = performance.now();
        const { mip_primal_bound: primal, mip_dual_bound: dual } = event.data;
        const value = this.#finite(stage, primal);
        const line = this.#line(stage, "feasible", value, this.#finite(stage, dual));
        onProgress({ ...line, seconds: secondsSince(began) });
      },
    };
  }

  #bound(stage: Stage): number | null {
    try {
      return this.#finite(stage, Number(this.#model.info.get("mip_dual_bound")));
    } catch {
      return null;
    }
  }

  #finite(stage: Stage, value: number | undefined): number | null {
    if (value === undefined || Math.abs(value) >= 1e20 || Number.isNaN(value)) return null;
    return this.#told(stage, value);
  }

  /** A value of the model, which always minimises, as the stage tells it. */
  #told({ sense, whole, offset }: Stage, value: number): number {
    const rounded = whole ? Math.ceil(value - 1e-5) : value;
    return (sense === "minimize" ? rounded : -rounded) + offset;
  }

  #line(stage: Stage, status: SolveStatus, value: number | null, bound: number | null) {
    const gap =
      value === null || bound === null
        ? null
        : Math.abs(value - bound) / Math.max(1, Math.abs(value));
    return { objective: stage.name, status, value, bound, gap };
  }
}

/** `kSolutionStatusFeasible` of the solver's `primal_solution_status`. */
const FEASIBLE_POINT = 2;

const secondsSince = (began: number) => (performance.now() - began) / 1000;

const bounds = ({ infinity }: Highs, values: readonly number[]) =>
  Float64Array.from(values, (value) => (value === UNBOUNDED ? infinity : value));

/** A model as the solver takes it, without an objective. */
export function modelData(solver: Highs, linear: LinearModel) {
  const { infinity } = solver;
  const [numCols, numRows] = [linear.columns, linear.rows];
  const whole = solver.constants.variableType.integer;
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: Float64Array.from(linear.lower),
    colUpper: bounds(solver, linear.upper),
    rowLower: Float64Array.from(linear.rowLower, (value) => Math.max(value, -infinity)),
    rowUpper: bounds(solver, linear.rowUpper),
    matrix: { format: "csr" as const, numRows, numCols, ...linear.matrix() },
    integrality: Int32Array.from(linear.kind, (kind) => (kind === "integer" ? whole : 0)),
  };
}
