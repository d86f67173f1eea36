import type { NeedPart, Objective } from "../../server/plan/schema.ts";

/** Parts of need, and objectives, in the order they are told. Schemas stay on the server. */
export const NEED_PARTS_LIST: readonly NeedPart[] = [
  "shortfall",
  "borderKmPerPost",
  "population",
  "area",
  "complex",
  "ending",
];

export const OBJECTIVES_LIST: readonly Objective[] = [
  "meet",
  "worst",
  "need",
  "distance",
  "changes",
];
