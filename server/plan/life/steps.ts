import { AppError } from "../../errors.ts";
import type { PlanState } from "../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";

/** Where a plan may go from where it is. */
export const STEPS: Record<PlanState, readonly PlanState[]> = {
  draft: ["proposed", "withdrawn"],
  proposed: ["draft", "approved", "withdrawn"],
  approved: ["carried_out", "withdrawn"],
  carried_out: [],
  withdrawn: [],
};

/** @throws {AppError} 409 `plan.not_draft`. */
export function refuseUnlessDraft({ id, state }: StoredPlan): void {
  if (state === "draft") return;
  throw new AppError(
    "conflict",
    "plan.not_draft",
    `plan ${id} is ${state}; duplicate it to change it`,
  );
}

/** @throws {AppError} 409 `plan.empty` for a plan that places nothing. */
export function refuseEmpty({ id, solution }: StoredPlan): void {
  if (solution && solution.moves.length + solution.bases.length > 0) return;
  throw new AppError("conflict", "plan.empty", `plan ${id} places nothing: solve it or fill it`);
}
