import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import { traceBatch } from "./batch.ts";
import type { Behind, Question, Tracer } from "./behind.ts";
import { traceBorderPosts, traceBorderUnits } from "./border.ts";
import { traceBurden, traceField } from "./burden.ts";
import { traceClass } from "./classes.ts";
import {
  traceCliffFalls,
  traceCliffKept,
  traceCliffLeft,
  traceCliffPosts,
  traceCliffShort,
  traceCliffUnknown,
} from "./cliff.ts";
import { traceFewest } from "./fewest.ts";
import { traceFormer } from "./former.ts";
import { traceArea, traceBorder, tracePopulation } from "./ground.ts";
import {
  traceLeft,
  traceMonths,
  tracePace,
  tracePaceSoFar,
  traceStart,
  traceTarget,
  traceTargetLine,
} from "./indicator-targets.ts";
import {
  traceIndicator,
  traceIndicatorUnits,
  traceOtherwise,
  traceStatus,
  traceTraining,
} from "./indicators.ts";
import { traceLadder, traceVehicles } from "./ladders.ts";
import { traceEffective, traceLoan, traceLoans } from "./loans.ts";
import { traceJudgedBy, traceJudging, traceNorm, traceNorms, traceRuled } from "./norms.ts";
import {
  traceBodyLent,
  traceBodyNorm,
  traceBodyPosts,
  traceBodySpare,
  traceEnding,
  traceKmPerPost,
  traceLacking,
  traceMarked,
} from "./planning.ts";
import {
  traceDensity,
  traceNormShare,
  tracePer10k,
  tracePer100km2,
  tracePerBorderKm,
} from "./rates.ts";
import { traceRequestAge, traceRequestPlaces, traceRequests } from "./requests.ts";
import { traceShare } from "./shares.ts";
import { traceRequired, traceStaffing, traceState } from "./staffing.ts";
import { traceUnassigned } from "./unassigned.ts";

const staffing =
  (figure: string): Tracer =>
  (question) =>
    traceStaffing(question, figure);

/** Every family of figures; the id of a figure is its family, or `family.member`. */
export const TRACERS: Record<string, Tracer> = {
  strength: staffing("strength"),
  chiefs: staffing("chiefs"),
  deputies: staffing("deputies"),
  officers: staffing("officers"),
  units: staffing("units"),
  applicable: staffing("applicable"),
  outside: staffing("outside"),
  reported: staffing("reported"),
  judged: staffing("judged"),
  meeting: staffing("meeting"),
  below: staffing("below"),
  minimum: staffing("minimum"),
  fewest: traceFewest,
  shortfall: staffing("shortfall"),
  required: traceRequired,
  unassigned: traceUnassigned,
  former: traceFormer,
  state: traceState,
  class: traceClass,
  reinforcement: traceLoans,
  loan: traceLoan,
  effective: traceEffective,
  headquarters: traceLadder("headquarters"),
  housing: traceLadder("housing"),
  vehicles: traceVehicles,
  share: traceShare,
  population: tracePopulation,
  area: traceArea,
  border: traceBorder,
  border_units: traceBorderUnits,
  lacking: traceLacking,
  km_per_post: traceKmPerPost,
  marked: traceMarked,
  ending: traceEnding,
  body_posts: traceBodyPosts,
  body_norm: traceBodyNorm,
  body_lent: traceBodyLent,
  body_spare: traceBodySpare,
  cliff_posts: traceCliffPosts,
  cliff_falls: traceCliffFalls,
  cliff_kept: traceCliffKept,
  cliff_unknown: traceCliffUnknown,
  cliff_left: traceCliffLeft,
  cliff_short: traceCliffShort,
  border_posts: traceBorderPosts,
  density: traceDensity,
  per_10k: tracePer10k,
  per_100km2: tracePer100km2,
  per_border_km: tracePerBorderKm,
  norm_share: traceNormShare,
  indicator: traceIndicator,
  indicator_other: traceOtherwise,
  indicator_units: traceIndicatorUnits,
  indicator_target: traceTarget,
  indicator_left: traceLeft,
  indicator_months: traceMonths,
  indicator_pace: tracePace,
  indicator_pace_so_far: tracePaceSoFar,
  indicator_start: traceStart,
  indicators: traceStatus,
  target_line: traceTargetLine,
  training: traceTraining,
  requests: traceRequests,
  request_age: traceRequestAge,
  request_places: traceRequestPlaces,
  burden: traceBurden,
  burden_field: traceField,
  norm: traceNorm,
  norms: traceNorms,
  judging: traceJudging,
  judged_by: traceJudgedBy,
  batch: traceBatch,
  change: noChange,
  ruled: traceRuled,
};

/** How many units changed nobody can tell of one point alone, see `changeBehind`. */
function noChange(): never {
  throw new AppError(
    "invalid",
    "difference.sides",
    "from or fromDate: expected at least one, for a change is held against something",
  );
}

/**
 * What stands behind a figure.
 *
 * @throws {AppError} 404: `figure.unknown`, `norm.unknown`.
 */
export function behindOf(question: Question, figure: string): Behind {
  const dot = figure.indexOf(".");
  const family = dot < 0 ? figure : figure.slice(0, dot);
  const tracer = Object.hasOwn(TRACERS, family) ? TRACERS[family] : undefined;
  if (!tracer) throw new AppError("missing", "figure.unknown", `figure: no figure ${got(figure)}`);
  return tracer(question, dot < 0 ? "" : figure.slice(dot + 1));
}
