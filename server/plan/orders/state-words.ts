import type { PlanState } from "../schema.ts";

/** States of a plan, for files. */
export const STATE_LABELS: Record<PlanState, string> = {
  draft: "Bản nháp",
  proposed: "Đã trình",
  approved: "Đã duyệt",
  carried_out: "Đã thực hiện",
  withdrawn: "Đã rút",
};
