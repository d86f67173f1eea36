import { randomBytes } from "node:crypto";
import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { assembleBases } from "./bases/assemble.ts";
import type { PlanChange } from "./bodies.ts";
import { figuresOf } from "./figures.ts";
import { movesOf, placedOf } from "./posts/assemble.ts";
import { assembled } from "./runs/assembled.ts";
import type {
  BasesQuestion,
  Move,
  PlanQuestion,
  PlanStep,
  PostsQuestion,
  Solution,
  StageResult,
} from "./schema.ts";
import type { PlanStore } from "./store/plan-store.ts";
import type { StoredPlan } from "./store/stored-plan.ts";

type NewPlan = Parameters<PlanStore["add"]>[0];

/**
 * A draft of a question, put to the figures of a generation.
 *
 * @throws {AppError} 404, 409, 422 for a question that cannot be asked.
 */
export async function newPlan(
  plans: PlanStore,
  snapshot: Snapshot,
  { name, who, question }: { name: string; who: string; question: PlanQuestion },
): Promise<NewPlan> {
  await checkQuestion(plans, snapshot, question);
  return {
    ...{ id: newId(), name, state: "draft", generation: snapshot.id, question },
    ...{ solution: null, byHand: false, life: [firstStep(who)], batch: null },
    figures: figuresOf(snapshot, question),
  };
}

/** A draft with the question and the moves of another plan. */
export function duplicate(
  { question, solution, byHand, generation, figures }: StoredPlan,
  { name, who }: { name: string; who: string },
): NewPlan {
  return {
    ...{ id: newId(), name, state: "draft", generation, question },
    ...{ solution, byHand, life: [firstStep(who)], batch: null, figures },
  };
}

/**
 * A draft with another name, question or moves; the same plan where nothing differs.
 *
 * @throws {AppError} 404, 409, 422 for a question that cannot be asked and moves that are none of it.
 */
export async function changedPlan(
  plans: PlanStore,
  snapshot: Snapshot,
  plan: StoredPlan,
  change: Omit<PlanChange, "version">,
): Promise<StoredPlan> {
  const { name = plan.name, question = plan.question } = change;
  const asked = await withQuestion(plans, snapshot, plan, question);
  const moved = change.moves ? await withMoves(plans, snapshot, asked, change.moves) : asked;
  return moved === plan && name === plan.name ? plan : { ...moved, name };
}

async function withQuestion(
  plans: PlanStore,
  snapshot: Snapshot,
  plan: StoredPlan,
  question: PlanQuestion,
): Promise<StoredPlan> {
  if (same(question, plan.question)) return plan;
  await checkQuestion(plans, snapshot, question);
  return {
    ...plan,
    question,
    ...{ generation: snapshot.id, figures: figuresOf(snapshot, question) },
    solution: await carried(plans, snapshot, plan, question),
  };
}

/** The solution as it stands for the same problem; otherwise moves and bases that the question still knows. */
async function carried(
  plans: PlanStore,
  snapshot: Snapshot,
  plan: StoredPlan,
  question: PlanQuestion,
): Promise<Solution | null> {
  const { solution } = plan;
  if (!solution || plan.question.mode !== question.mode) return null;
  if (snapshot.id === plan.generation && isSameProblem(plan.question, question)) return solution;
  if (question.mode === "bases") return carriedBases(snapshot, solution.bases, question);
  if (solution.moves.length === 0) return null;
  const { need } = await assembled(plans, snapshot, question);
  const [targets, sources] = [new Set(need.codes), new Set(question.sources.map(({ id }) => id))];
  const moves = solution.moves.filter(
    ({ code, source }) => targets.has(code) && sources.has(source),
  );
  return unproven({ moves }, []);
}

/** Bases that may still stand where they do, each with those it serves that are still targets. */
function carriedBases(
  snapshot: Snapshot,
  bases: Solution["bases"],
  question: BasesQuestion,
): Solution | null {
  const { problem } = assembleBases(snapshot, question);
  const places = new Set(problem.candidates.map(({ code }) => code));
  const targets = new Set(problem.clients.map(({ code }) => code));
  const left = bases
    .filter(({ code }) => places.has(code))
    .map(({ code, serves }) => ({ code, serves: serves.filter((one) => targets.has(one)) }));
  return left.length === 0 ? null : unproven({ bases: left }, []);
}

/** Whether values and bounds of the one question are those of the other: only how long and whence is sought may differ. */
const isSameProblem = (one: PlanQuestion, other: PlanQuestion): boolean =>
  same({ ...one, timeLimitSeconds: 0, seed: 0 }, { ...other, timeLimitSeconds: 0, seed: 0 });

async function withMoves(
  plans: PlanStore,
  snapshot: Snapshot,
  plan: StoredPlan,
  moves: readonly Move[],
): Promise<StoredPlan> {
  const question = postsQuestion(plan);
  const { need, problem } = await assembled(plans, snapshot, question);
  const placed = placedOf(moves, question, need).filter(({ posts }) => posts > 0);
  const ordered = movesOf(placed, problem);
  if (same(ordered, plan.solution?.moves ?? [])) return plan;
  const solution = unproven({ moves: ordered }, plan.solution?.stages ?? []);
  return { ...plan, solution, byHand: true };
}

/** @throws {AppError} 422 `plan.mode` for a plan of bases. */
export function postsQuestion({ question }: Pick<StoredPlan, "question">): PostsQuestion {
  if (question.mode === "posts") return question;
  throw new AppError("unfit", "plan.mode", "expected a plan of posts, got one of bases");
}

/** Asks the question in vain: what is wrong with it comes out before it is kept. */
async function checkQuestion(plans: PlanStore, snapshot: Snapshot, question: PlanQuestion) {
  if (question.mode === "posts") await assembled(plans, snapshot, question);
  else assembleBases(snapshot, question);
}

/** Moves or bases of which nothing is proven, beside what a solve of the same question reached. */
const unproven = (
  { moves = [], bases = [] }: Partial<Pick<Solution, "moves" | "bases">>,
  stages: StageResult[],
): Solution => ({
  ...{ status: null, stages, seconds: 0, moves, bases, conflict: null },
  size: { columns: 0, rows: 0, nonzeros: 0 },
});

const newId = () => `plan-${randomBytes(6).toString("hex")}`;

const firstStep = (who: string): PlanStep => ({
  ...{ state: "draft", at: new Date().toISOString(), who, remark: "", document: null },
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
