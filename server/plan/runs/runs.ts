import { AppError } from "../../errors.ts";
import type { Solution, StageResult } from "../schema.ts";
import type { PlanStore } from "../store/plan-store.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import type { AnswerTo, SolveJob } from "./job.ts";
import type { Pool, Ticket } from "./pool.ts";
import type { Solve } from "./prepare.ts";
import type { Run } from "./schema.ts";

type Answer = AnswerTo<SolveJob>;

/** Which figures a solve rests on. */
export type Figures = Pick<StoredPlan, "generation" | "figures">;

/** The last run of each plan since the server started. */
export class Runs {
  readonly #pool: Pool;
  readonly #plans: PlanStore;
  readonly #log: (error: unknown) => void;
  readonly #runs = new Map<string, PlanRun>();

  constructor(pool: Pool, plans: PlanStore, log: (error: unknown) => void) {
    this.#pool = pool;
    this.#plans = plans;
    this.#log = log;
  }

  /**
   * Has a plan solved. By the time the run says that it is done or failed, the plan says so too.
   *
   * @throws {AppError} 409 `plan.running`; 429 `plan.busy`.
   */
  start(plan: StoredPlan, { job, solution }: Solve, figures: Figures): Run {
    this.refuseRunning(plan.id);
    const run = new PlanRun(plan.id);
    run.ticket = this.#pool.ask(job, {
      onStart: () => run.begin(),
      onProgress: (stage) => run.hear(stage),
    });
    this.#runs.set(plan.id, run);
    this.#follow(plan, run, solution, figures);
    return run.told();
  }

  /** @throws {AppError} 404 `plan.no_run` when it was not solved since the server started. */
  of(id: string): Run {
    return this.#find(id).told();
  }

  /** Calls a run off; one that has ended stays as it is. */
  cancel(id: string): Run {
    const run = this.#find(id);
    if (run.isUnderWay) {
      run.end("cancelled");
      run.ticket.cancel();
    }
    return run.told();
  }

  isUnderWay(id: string): boolean {
    return this.#runs.get(id)?.isUnderWay ?? false;
  }

  /** @throws {AppError} 409 `plan.running`. */
  refuseRunning(id: string): void {
    if (!this.isUnderWay(id)) return;
    throw new AppError(
      "conflict",
      "plan.running",
      `plan ${id} is being solved: call that off first`,
    );
  }

  #find(id: string): PlanRun {
    const run = this.#runs.get(id);
    if (run) return run;
    throw new AppError("missing", "plan.no_run", `plan ${id} was not solved since the start`);
  }

  async #follow(
    { id, version }: StoredPlan,
    run: PlanRun,
    solution: Solve["solution"],
    figures: Figures,
  ): Promise<void> {
    let outcome: (plan: StoredPlan) => StoredPlan;
    let error: string | null = null;
    try {
      const answer = await run.ticket.answer;
      run.stages = answer.stages;
      const solved = solution(answer, run.seconds());
      outcome = (plan) => withOutcome({ ...plan, ...figures }, solved);
    } catch (cause) {
      if (!run.isUnderWay) return;
      this.#log(cause);
      error = codeOf(cause);
      outcome = (plan) => withOutcome(plan, failure(run));
    }
    if (!run.isUnderWay) return;
    try {
      await this.#plans.change(id, version, outcome);
    } catch (cause) {
      this.#log(cause);
      error = codeOf(cause);
    }
    run.end(error === null ? "done" : "failed", error);
  }
}

const codeOf = (cause: unknown) => (cause instanceof AppError ? cause.code : "plan.failed");

/** One run as it goes on. */
class PlanRun {
  stages: StageResult[] = [];
  ticket!: Ticket<Answer>;
  #state: Run["state"] = "queued";
  #error: string | null = null;
  #began: number | undefined;
  #ended: number | undefined;
  readonly #plan: string;

  constructor(plan: string) {
    this.#plan = plan;
  }

  get isUnderWay(): boolean {
    return this.#state === "queued" || this.#state === "running";
  }

  begin(): void {
    this.#state = "running";
    this.#began = performance.now();
  }

  hear(stage: StageResult): void {
    const known = this.stages.findIndex(({ objective }) => objective === stage.objective);
    this.stages = known < 0 ? [...this.stages, stage] : this.stages.with(known, stage);
  }

  end(state: "done" | "cancelled" | "failed", error: string | null = null): void {
    this.#state = state;
    this.#error = error;
    this.#ended = performance.now();
  }

  seconds(): number {
    if (this.#began === undefined) return 0;
    return ((this.#ended ?? performance.now()) - this.#began) / 1000;
  }

  told(): Run {
    return {
      ...{ plan: this.#plan, state: this.#state, position: this.ticket.position() },
      ...{ stages: this.stages, seconds: this.seconds(), error: this.#error },
    };
  }
}

/**
 * A plan after a solve. Where that found no plan, the moves from before stay, as made by hand, and the bases,
 * as those of the earlier question: nothing that somebody worked out is lost.
 */
function withOutcome(plan: StoredPlan, outcome: Solution): StoredPlan {
  if (outcome.status === "optimal" || outcome.status === "feasible") {
    return { ...plan, solution: outcome, byHand: false };
  }
  const { moves, bases } = plan.solution ?? outcome;
  return { ...plan, solution: { ...outcome, moves, bases }, byHand: moves.length > 0 };
}

const failure = (run: PlanRun): Solution => ({
  ...{ status: "failed", stages: run.stages, seconds: run.seconds() },
  ...{ moves: [], bases: [], conflict: null, size: { columns: 0, rows: 0, nonzeros: 0 } },
});
