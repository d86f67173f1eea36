import { AppError } from "../../errors.ts";
import { evaluate } from "../evaluate.ts";
import { withoutOwn } from "../need/loan-days.ts";
import type { Planning } from "../planning.ts";
import { assembled } from "../runs/assembled.ts";
import type { BrokenLimit } from "../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";

/**
 * Limits that a plan breaks on the figures of now, whatever it was made with: another plan may have been
 * approved meanwhile that lends the same posts. Also the plan it stays close to counts while that stands.
 */
export async function brokenNow(
  { reading, plans }: Pick<Planning, "reading" | "plans">,
  plan: StoredPlan,
): Promise<BrokenLimit[]> {
  const { question, solution } = plan;
  if (question.mode === "bases" || !solution) return [];
  const alone = { ...question, against: null };
  const snapshot = withoutOwn(reading.store.current(), plan);
  return evaluate(await assembled(plans, snapshot, alone), alone, solution.moves).broken;
}

/**
 * @throws {AppError} 409 `plan.breaks_limits` with the limits, unless the one who decides takes it upon
 *   himself; then 400 `plan.remark` where he does not say why.
 */
export function refuseSilent(
  { id }: StoredPlan,
  broken: readonly BrokenLimit[],
  { anyway, remark }: { anyway: boolean; remark: string },
): void {
  if (broken.length === 0) return;
  if (!anyway) {
    const message = `plan ${id} breaks ${broken.length} of its limits on the figures of now`;
    throw new AppError("conflict", "plan.breaks_limits", message, { details: { broken } });
  }
  if (remark !== "") return;
  throw new AppError("invalid", "plan.remark", "remark: expected why limits may be broken");
}
