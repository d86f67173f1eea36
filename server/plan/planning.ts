import type { Snapshot } from "../generation/snapshot.ts";
import type { Reading } from "../http/reading.ts";
import { haveMoved } from "./figures.ts";
import { withoutOwn } from "./need/loan-days.ts";
import type { Pool } from "./runs/pool.ts";
import type { Runs } from "./runs/runs.ts";
import type { Plan, PlanHead } from "./schema.ts";
import type { PlanStore } from "./store/plan-store.ts";
import type { StoredPlan } from "./store/stored-plan.ts";

/** What the routes of the planner share. */
export interface Planning {
  reading: Reading;
  plans: PlanStore;
  pool: Pool;
  runs: Runs;
}

/**
 * The generation a plan was made with, or the current one, without what the plan brought itself, where
 * that is no longer kept.
 */
export async function snapshotOf(
  { reading: { store } }: Pick<Planning, "reading">,
  plan: Pick<StoredPlan, "id" | "generation" | "question">,
): Promise<Snapshot> {
  return (await store.get(plan.generation)) ?? withoutOwn(store.current(), plan);
}

/** A plan as it is told. */
export async function told(planning: Planning, plan: StoredPlan): Promise<Plan> {
  const kept = await planning.reading.store.list();
  return asNow(planning, new Set(kept.map(({ id }) => id)), plan);
}

/** Plans as a list tells them. */
export async function toldHeads(
  planning: Planning,
  plans: readonly StoredPlan[],
): Promise<PlanHead[]> {
  const kept = new Set((await planning.reading.store.list()).map(({ id }) => id));
  const heads: PlanHead[] = [];
  for (const plan of plans) heads.push(headOf(await asNow(planning, kept, plan)));
  return heads;
}

async function asNow(
  { reading: { store }, runs }: Planning,
  kept: ReadonlySet<string>,
  plan: StoredPlan,
): Promise<Plan> {
  const { figures: _, batch: __, ...rest } = plan;
  const current = store.current();
  return {
    ...rest,
    figuresMoved: haveMoved(current, plan),
    generationKept: plan.generation === current.id || kept.has(plan.generation),
    solving: runs.isUnderWay(plan.id),
  };
}

function headOf({ question, solution, ...plan }: Plan): PlanHead {
  const { mode, asOf } = question;
  const moves = solution?.moves.reduce((sum, { posts }) => sum + posts, 0) ?? 0;
  return {
    ...plan,
    ...{ mode, asOf },
    posts: mode === "posts" ? question.posts : question.bases,
    placed: mode === "posts" ? moves : (solution?.bases.length ?? 0),
    status: solution?.status ?? null,
    gap: (solution?.status && solution.stages.at(-1)?.gap) ?? null,
  };
}
