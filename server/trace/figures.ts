import { CHANGE_KINDS } from "../difference/kinds.ts";
import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { RUNGS } from "../headquarters/schema.ts";
import { got } from "../http/validation.ts";
import { IndicatorStatus } from "../indicators/schema.ts";
import { MARKS } from "../ledger/rows.ts";
import { Norm } from "../norms/schema.ts";
import { RequestKind, RequestRoute, RequestState } from "../requests/schema.ts";
import { Level, NEIGHBOURS, UNIT_STATES } from "../schema.ts";
import { traceBatch } from "./batch.ts";
import type { Behind, Question, Tracer } from "./behind.ts";
import { traceBorderPosts, traceBorderUnits } from "./border.ts";
import { BURDEN_PARTS, BURDEN_TOTALS, traceBurden, traceField } from "./burden.ts";
import { CLASS_INDICATORS, traceClass } from "./classes.ts";
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
import { traceLadder, traceVehicles, VEHICLES } from "./ladders.ts";
import { traceEffective, traceLoan, traceLoans } from "./loans.ts";
import {
  alone,
  changeRange,
  dotted,
  either,
  knownBatch,
  knownBody,
  knownField,
  knownLine,
  knownLoan,
  knownNorm,
  knownRequest,
  knownTargetLine,
  knownTopic,
  type Members,
  matching,
  month,
  monthSpan,
  oneOf,
  range,
  scopeCode,
  unitKind,
} from "./members.ts";
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

interface Family {
  trace: Tracer;
  members: Members;
}

const ALL = oneOf("all");
const LEVELS = oneOf(...Level.options);
const STATES = oneOf(...UNIT_STATES);
const LADDER = either(oneOf("known", ...RUNGS), STATES);
const BORDER = oneOf("", ...NEIGHBOURS, "two", "marked", "none", "lent", "ending");
const MONTHS = either(alone, month);
const ANY = oneOf("any");
const REQUESTS_AT = oneOf("all", ...RequestState.options, ...RequestKind.options);
const REQUESTS = either(
  REQUESTS_AT,
  dotted(
    oneOf("by"),
    oneOf("any", ...RequestState.options),
    oneOf("any", ...RequestRoute.options),
    oneOf("any", ...RequestKind.options),
  ),
);
const STANDING = oneOf("all", "in_force");
const ROLE = oneOf("any", ...Norm.shape.role.options);
const SCOPE = either(ANY, scopeCode);

/** Every family of figures with its members; the id of a figure is its family, or `family.member`. */
export const FAMILIES: Record<string, Family> = {
  strength: { trace: staffing("strength"), members: alone },
  chiefs: { trace: staffing("chiefs"), members: alone },
  deputies: { trace: staffing("deputies"), members: alone },
  officers: { trace: staffing("officers"), members: alone },
  units: { trace: staffing("units"), members: alone },
  applicable: { trace: staffing("applicable"), members: alone },
  outside: { trace: staffing("outside"), members: alone },
  reported: { trace: staffing("reported"), members: alone },
  judged: { trace: staffing("judged"), members: alone },
  meeting: { trace: staffing("meeting"), members: alone },
  below: { trace: staffing("below"), members: alone },
  minimum: { trace: staffing("minimum"), members: alone },
  fewest: { trace: traceFewest, members: either(alone, LEVELS) },
  shortfall: { trace: staffing("shortfall"), members: alone },
  required: { trace: traceRequired, members: alone },
  unassigned: { trace: traceUnassigned, members: alone },
  former: { trace: traceFormer, members: oneOf("", "known", "partial", "posts") },
  state: { trace: traceState, members: STATES },
  class: {
    trace: traceClass,
    members: dotted(LEVELS, oneOf(...CLASS_INDICATORS), either(ALL, STATES, range)),
  },
  reinforcement: { trace: traceLoans, members: oneOf("", "ending", "planned") },
  loan: { trace: traceLoan, members: knownLoan },
  effective: { trace: traceEffective, members: alone },
  headquarters: { trace: traceLadder("headquarters"), members: LADDER },
  housing: { trace: traceLadder("housing"), members: LADDER },
  vehicles: { trace: traceVehicles, members: either(oneOf("", ...Object.keys(VEHICLES)), STATES) },
  share: {
    trace: traceShare,
    members: dotted(oneOf("headquarters", "housing", "vehicles"), either(ALL, STATES, range)),
  },
  population: { trace: tracePopulation, members: alone },
  area: { trace: traceArea, members: alone },
  border: { trace: traceBorder, members: oneOf("", ...NEIGHBOURS) },
  border_units: { trace: traceBorderUnits, members: either(BORDER, STATES, range) },
  lacking: { trace: traceLacking, members: alone },
  km_per_post: { trace: traceKmPerPost, members: alone },
  marked: { trace: traceMarked, members: oneOf(...MARKS) },
  ending: { trace: traceEnding, members: matching(/^\d{1,3}$/) },
  body_posts: { trace: traceBodyPosts, members: knownBody },
  body_norm: { trace: traceBodyNorm, members: knownBody },
  body_lent: { trace: traceBodyLent, members: knownBody },
  body_spare: { trace: traceBodySpare, members: knownBody },
  cliff_posts: { trace: traceCliffPosts, members: MONTHS },
  cliff_falls: { trace: traceCliffFalls, members: either(MONTHS, monthSpan) },
  cliff_kept: { trace: traceCliffKept, members: MONTHS },
  cliff_unknown: { trace: traceCliffUnknown, members: MONTHS },
  cliff_left: { trace: traceCliffLeft, members: month },
  cliff_short: { trace: traceCliffShort, members: month },
  border_posts: { trace: traceBorderPosts, members: oneOf("", "ending", "elsewhere", "planned") },
  density: { trace: traceDensity, members: alone },
  per_10k: { trace: tracePer10k, members: alone },
  per_100km2: { trace: tracePer100km2, members: alone },
  per_border_km: { trace: tracePerBorderKm, members: alone },
  norm_share: { trace: traceNormShare, members: alone },
  indicator: { trace: traceIndicator, members: knownLine },
  indicator_other: { trace: traceOtherwise, members: knownLine },
  indicator_units: {
    trace: traceIndicatorUnits,
    members: dotted(oneOf("yes", "no", "unknown"), knownLine),
  },
  indicator_target: { trace: traceTarget, members: knownLine },
  indicator_left: { trace: traceLeft, members: knownLine },
  indicator_months: { trace: traceMonths, members: knownLine },
  indicator_pace: { trace: tracePace, members: knownLine },
  indicator_pace_so_far: { trace: tracePaceSoFar, members: knownLine },
  indicator_start: { trace: traceStart, members: knownLine },
  indicators: { trace: traceStatus, members: oneOf(...IndicatorStatus.options) },
  target_line: { trace: traceTargetLine, members: knownTargetLine },
  training: { trace: traceTraining, members: knownTopic },
  requests: { trace: traceRequests, members: REQUESTS },
  request_age: { trace: traceRequestAge, members: knownRequest },
  request_places: {
    trace: traceRequestPlaces,
    members: either(LEVELS, dotted(LEVELS, REQUESTS_AT)),
  },
  burden: { trace: traceBurden, members: dotted(oneOf(...BURDEN_TOTALS), unitKind) },
  burden_field: {
    trace: traceField,
    members: dotted(oneOf(...BURDEN_PARTS), unitKind, knownField),
  },
  norm: { trace: traceNorm, members: knownNorm },
  norms: {
    trace: traceNorms,
    members: either(STANDING, dotted(STANDING, ROLE), dotted(STANDING, ROLE, SCOPE)),
  },
  judging: { trace: traceJudging, members: alone },
  judged_by: { trace: traceJudgedBy, members: knownNorm },
  batch: { trace: traceBatch, members: knownBatch },
  change: {
    trace: noChange,
    members: dotted(
      LEVELS,
      either(oneOf("all", "changed", "unchanged", ...CHANGE_KINDS), changeRange),
    ),
  },
  ruled: { trace: traceRuled, members: knownNorm },
};

/** How many units changed nobody can tell of one point alone, see `changeBehind`. */
function noChange(): never {
  throw new AppError(
    "invalid",
    "difference.sides",
    "from or fromDate: expected at least one, for a change is held against something",
  );
}

const parse = (figure: string): { family: string; member: string } => {
  const dot = figure.indexOf(".");
  return dot < 0
    ? { family: figure, member: "" }
    : { family: figure.slice(0, dot), member: figure.slice(dot + 1) };
};

/**
 * Guards against figures that do not exist. Of a change it is enough that one side knows the member.
 *
 * @throws {AppError} 404 `figure.unknown`.
 */
export function refuseUnknown(figure: string, sides: readonly Snapshot[]): void {
  const { family, member } = parse(figure);
  const has = Object.hasOwn(FAMILIES, family) ? FAMILIES[family]!.members : undefined;
  if (has && !figure.endsWith(".") && sides.some((side) => has(member, side))) return;
  throw new AppError("missing", "figure.unknown", `figure: no figure ${got(figure)}`);
}

/** What stands behind a figure that passed `refuseUnknown`. */
export function behindOf(question: Question, figure: string): Behind {
  const { family, member } = parse(figure);
  return FAMILIES[family]!.trace(question, member);
}
