import { AppError } from "../../errors.ts";
import { checkDocument, type FormHead } from "../../forms/form.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { type Writing, writingOf } from "../../http/writing.ts";
import type { StepBody } from "../bodies.ts";
import type { PlanStep } from "../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import { approvalBatch, takeBack } from "./ledger-batch.ts";
import { refuseEmpty, STEPS } from "./steps.ts";

type Step = Omit<StepBody, "version">;

/**
 * Takes a plan a step on. Approving brings its posts into the ledger and shows them, withdrawing takes them
 * back; what was done in the ledger when the server was killed is not done twice.
 *
 * @param at  ISO instant of the step.
 * @throws {AppError} 409 `plan.step`, `plan.empty`, `plan.structure`; 400 `plan.document`; 404
 *   `document.unknown`.
 */
export async function takeStep(
  snapshot: Snapshot,
  writing: Writing | undefined,
  plan: StoredPlan,
  step: Step,
  at: string,
): Promise<StoredPlan> {
  const { state, who, remark } = step;
  if (!STEPS[plan.state].includes(state)) {
    const message = `plan ${plan.id} is ${plan.state} and cannot become ${state}`;
    throw new AppError("conflict", "plan.step", message);
  }
  const life = (document: string | null): PlanStep[] => [
    { state, at, who, remark, document },
    ...plan.life,
  ];
  if (state === "approved") {
    const head = approvalHead(snapshot, step);
    const { batch, document } = approvalBatch(snapshot, plan, head);
    await writingOf(writing).accept(batch);
    return { ...plan, state, batch: batch.id, life: life(document) };
  }
  if (state === "proposed") refuseEmpty(plan);
  if (state === "draft" || state === "withdrawn") await takeBack(writingOf(writing), plan, step);
  return { ...plan, state, life: life(null) };
}

function approvalHead(snapshot: Snapshot, { who, remark, document }: Step): FormHead {
  if (document === undefined) {
    throw new AppError("invalid", "plan.document", "document: expected the one that approves");
  }
  const head = { who, remark, document };
  checkDocument(snapshot, head);
  return head;
}
