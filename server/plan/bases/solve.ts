import type { SolveStatus, StageResult } from "../schema.ts";
import { type SolveOptions, type SolveResult, solveInOrder } from "../solver/lexicographic.ts";
import { basesModel } from "./model.ts";
import { type Options, optionsOf } from "./options.ts";
import type { BasesProblem, PlacedBase } from "./problem.ts";
import { type Searched, search } from "./search.ts";
import { type ServedSet, serve } from "./serve.ts";

export interface BasesResult extends Omit<SolveResult, "values"> {
  /** Undefined where there is no plan. */
  placed: PlacedBase[] | undefined;
  /** Of the model that was left for the solver. */
  size: { columns: number; rows: number; nonzeros: number };
}

type Limits = Pick<SolveOptions, "seconds" | "seed" | "onProgress">;

/** Options of a model that the memory of a thread can bear. */
const MOST_OPTIONS = 1_000_000;
const NO_MODEL = { columns: 0, rows: 0, nonzeros: 0 };

/**
 * Solves a problem of bases, see MODEL.md, "Bases". Blocks the thread.
 *
 * A search narrows the choice to what may still be better than the plan it found, and the solver decides
 * on that. Where it cannot search (loads other than 1 within capacities, costs that are not whole, any
 * number of bases), the solver gets the whole problem.
 */
export async function solveBases(problem: BasesProblem, limits: Limits): Promise<BasesResult> {
  const clock = new Clock(limits.seconds);
  const line = lineOf(problem, clock);
  if (isImpossible(problem)) return ended(line("infeasible", null, null));
  const options = optionsOf(problem);
  if (clock.left() === 0) return ended(line("stopped", null, null));
  const searched = isSearchable(problem)
    ? search(problem, options, {
        seed: limits.seed,
        until: clock.end,
        onProgress: (cost, bound) => limits.onProgress?.(line("feasible", cost, bound)),
      })
    : undefined;
  return searched
    ? decide(problem, searched, { ...limits, seconds: clock.left() }, line)
    : solveWhole(problem, options, { ...limits, seconds: clock.left() });
}

/** The solver decides between the plan found and what may be better. */
async function decide(
  problem: BasesProblem,
  { plan, bound, choice }: Searched,
  limits: Limits,
  line: Line,
): Promise<BasesResult> {
  if (choice.options.costs.length > MOST_OPTIONS) {
    return ended(line("feasible", plan.service.cost, bound), placedBy(plan));
  }
  const model = basesModel(problem, choice.options, choice.allowed, choice.pinned);
  const cost = (told: number | null) => (told === null ? null : costOf(problem, told));
  const boundWith = (told: number | null) => Math.max(bound, cost(told) ?? bound);
  const { status, stages, values } = await solveInOrder(model.linear, [model.stage], {
    ...limits,
    start: model.valuesOf(plan),
    onProgress: (told) =>
      limits.onProgress?.(
        line("feasible", cost(told.value) ?? plan.service.cost, boundWith(told.bound)),
      ),
  });
  const found = values && servedBy(problem, model.opened(values));
  const best = found && found.service.cost < plan.service.cost ? found : plan;
  const least = best.service.cost;
  const reached = status === "optimal" ? least : Math.min(least, boundWith(stages[0]!.bound));
  const stage = line(reached === least ? "optimal" : "feasible", least, reached);
  return { ...ended(stage, placedBy(best)), size: sizeOf(model.linear) };
}

async function solveWhole(
  problem: BasesProblem,
  options: Options,
  limits: Limits,
): Promise<BasesResult> {
  const among = [...problem.candidates.keys()];
  const model = basesModel(problem, options, among, new Set(problem.pinned));
  const { values, ...result } = await solveInOrder(model.linear, [model.stage], limits);
  return { ...result, placed: values && model.placed(values), size: sizeOf(model.linear) };
}

/** More bases pinned than there are, fewer places than bases, or too little capacity for all who must be served. */
function isImpossible({
  measure,
  bases,
  clients,
  candidates,
  pinned,
  excluded,
}: BasesProblem): boolean {
  const out = new Set(excluded);
  const must = new Set(pinned);
  const open = [...candidates.keys()].filter((j) => !out.has(j));
  if (pinned.some((j) => out.has(j))) return true;
  if (bases !== null && (must.size > bases || open.length < bases)) return true;
  if (measure === "covering") return false;
  const capacity = (j: number) => candidates[j]!.capacity ?? Number.POSITIVE_INFINITY;
  const most = open.filter((j) => !must.has(j)).sort((a, b) => capacity(b) - capacity(a));
  const together = [...must, ...most].slice(0, bases ?? open.length);
  const load = clients.reduce((sum, client) => sum + client.load, 0);
  return together.reduce((sum, j) => sum + capacity(j), 0) < load;
}

/** Whether costs are whole and a plan is settled by where its bases are: what `search` asks for. */
function isSearchable({ measure, bases, clients, candidates, distances }: BasesProblem): boolean {
  const isTight = candidates.some(({ capacity }) => capacity !== null);
  const costs = measure === "median" ? candidates.map(({ opening }) => opening) : [];
  return (
    bases !== null &&
    (!isTight || clients.every(({ load }) => load === 1)) &&
    clients.every(({ weight }) => Number.isInteger(weight)) &&
    costs.every(Number.isInteger) &&
    (distances instanceof Int32Array ||
      distances.every(
        (distance) => Number.isInteger(distance) || distance === Number.POSITIVE_INFINITY,
      ))
  );
}

function servedBy(problem: BasesProblem, open: number[]): ServedSet | undefined {
  const service = serve(problem, open);
  return service && { open, service };
}

function placedBy({ open, service }: ServedSet): PlacedBase[] {
  const serves = new Map(open.toSorted((a, b) => a - b).map((j) => [j, [] as number[]]));
  for (const [i, j] of service.candidateOf.entries()) serves.get(j)?.push(i);
  return [...serves].map(([candidate, own]) => ({ candidate, serves: own }));
}

type Line = (status: SolveStatus, cost: number | null, bound: number | null) => StageResult;

/** A stage as it is told: covering tells the weight that is served, which is all but what a plan costs. */
function lineOf(problem: BasesProblem, clock: Clock): Line {
  const told = (cost: number | null) => (cost === null ? null : costOf(problem, cost));
  return (status, cost, bound) => ({
    objective: problem.measure,
    status,
    value: told(cost),
    bound: told(bound),
    gap:
      cost === null || bound === null
        ? null
        : Math.abs(cost - bound) / Math.max(1, Math.abs(told(cost)!)),
    seconds: clock.seconds(),
  });
}

/** From the value of a stage to what the plan costs, and back. */
const costOf = ({ measure, clients }: BasesProblem, value: number): number =>
  measure === "median" ? value : clients.reduce((sum, { weight }) => sum + weight, 0) - value;

function ended(stage: StageResult, placed?: PlacedBase[]): BasesResult {
  return { status: stage.status, stages: [stage], placed, size: NO_MODEL };
}

const sizeOf = ({ columns, rows, nonzeros }: BasesResult["size"]) => ({ columns, rows, nonzeros });

class Clock {
  readonly #began = performance.now();
  /** Moment at which the time is up. */
  readonly end: number;

  constructor(seconds: number) {
    this.end = this.#began + seconds * 1000;
  }

  seconds(): number {
    return (performance.now() - this.#began) / 1000;
  }

  left(): number {
    return Math.max(0, (this.end - performance.now()) / 1000);
  }
}
