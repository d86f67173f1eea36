import type { ImportKind } from "../schema.ts";
import { headquarters } from "./headquarters.ts";
import { indicators } from "./indicators.ts";
import type { Kind } from "./kind.ts";
import { lineage } from "./lineage.ts";
import { marks } from "./marks.ts";
import { norms } from "./norms.ts";
import { reinforcements } from "./reinforcements.ts";
import { requests } from "./requests.ts";
import { sources } from "./sources.ts";
import { staffing } from "./staffing.ts";
import { training } from "./training.ts";

export const KINDS: Record<ImportKind, Kind> = {
  staffing,
  reinforcements,
  headquarters,
  training,
  indicators,
  norms,
  lineage,
  requests,
  sources,
  marks,
};
