import { AppError } from "../../errors.ts";
import { checkDocument, type FormHead } from "../../forms/form.ts";
import type { Snapshot } from "../../generation/snapshot.ts";
import { todayInVietNam } from "../../http/today.ts";
import { writingOf } from "../../http/writing.ts";
import type { StepBody } from "../bodies.ts";
import type { Planning } from "../planning.ts";
import type { PlanStep } from "../schema.ts";
import type { StoredPlan } from "../store/stored-plan.ts";
import { approvalBatch, takeBack } from "./ledger-batch.ts";
import { brokenNow, refuseSilent } from "./limits-now.ts";
import { refuseEmpty, STEPS } from "./steps.ts";

type Step = Omit<StepBody, "version">;

/**
 * Takes a plan a step on. Approving brings its posts into the ledger and shows them, withdrawing takes them
 * back; what was done in the ledger when the server was killed is not done twice.
 *
 * @param at  ISO instant of the step.
 * @throws {AppError} 409 `plan.step`, `plan.empty`, `plan.breaks_limits`, `plan.structure`; 400
 *   `plan.document`, `plan.remark`, `document.issued_on`; 404 `document.unknown`.
 */
export async function takeStep(
  planning: Pick<Planning, "reading" | "plans">,
  plan: StoredPlan,
  step: Step,
  at: string,
): Promise<StoredPlan> {
  const { state, who, remark } = step;
  const { store, writing } = planning.reading;
  if (!STEPS[plan.state].includes(state)) {
    const message = `plan ${plan.id} is ${plan.state} and cannot become ${state}`;
    throw new AppError("conflict", "plan.step", message);
  }
  const decides = state === "proposed" || state === "approved";
  if (decides) refuseEmpty(plan);
  const broken = decides ? await brokenNow(planning, plan) : [];
  const life = (document: string | null): PlanStep[] => [
    { state, at, who, remark, document, ...(broken.length > 0 && { broken }) },
    ...plan.life,
  ];
  if (state === "approved") {
    const head = approvalHead(store.current(), step, at);
    refuseSilent(plan, broken, step);
    const { batch, document } = approvalBatch(store.current(), plan, head);
    await writingOf(writing).accept(batch);
    return { ...plan, state, batch: batch.id, life: life(document) };
  }
  refuseSilent(plan, broken, step);
  if (state === "draft" || state === "withdrawn") await takeBack(writingOf(writing), plan, step);
  return { ...plan, state, life: life(null) };
}

function approvalHead(snapshot: Snapshot, { who, remark, document }: Step, at: string): FormHead {
  if (document === undefined) {
    throw new AppError("invalid", "plan.document", "document: expected the one that approves");
  }
  const head = { who, remark, document };
  checkDocument(snapshot, head, todayInVietNam(Date.parse(at)));
  return head;
}
