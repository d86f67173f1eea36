import type { BasesProblem } from "./problem.ts";
import type { Relaxation } from "./relaxation.ts";
import { type ServedSet, serve } from "./serve.ts";

/** Exchanges tried one after the other without success before it gives up. */
const TRIES = 40;

/**
 * Exchanges one open candidate for another as long as that makes the plan cheaper within the capacities.
 * Only exchanges whose bound by the relaxation lies below the plan are tried, the least bound first.
 */
export function exchange(
  problem: BasesProblem,
  relaxation: Relaxation,
  start: ServedSet,
  until: number,
): ServedSet {
  let plan = start;
  for (let better: ServedSet | undefined = plan; better; ) {
    plan = better;
    better = undefined;
    for (const { out, into } of promising(relaxation, plan).slice(0, TRIES)) {
      if (performance.now() > until) break;
      const open = plan.open.map((j) => (j === out ? into : j));
      const service = serve(problem, open);
      if (!service || service.cost >= plan.service.cost) continue;
      better = { open, service };
      break;
    }
  }
  return plan;
}

interface Exchange {
  out: number;
  into: number;
  bound: number;
}

function promising(relaxation: Relaxation, { open, service }: ServedSet): Exchange[] {
  const { allowed, pinned } = relaxation.choice;
  const { offered, value } = relaxation.values();
  const now = open.reduce((sum, j) => sum + value[j]!, offered);
  const isOpen = new Set(open);
  const found: Exchange[] = [];
  for (const out of open) {
    if (pinned.has(out)) continue;
    for (const into of allowed) {
      const bound = now - value[out]! + value[into]!;
      if (bound < service.cost && !isOpen.has(into)) found.push({ out, into, bound });
    }
  }
  return found.sort((a, b) => a.bound - b.bound || a.out - b.out || a.into - b.into);
}
