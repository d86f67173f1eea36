import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import type { Behind, Question, Tracer } from "./behind.ts";
import { traceBorderPosts, traceBorderUnits } from "./border.ts";
import { traceClass } from "./classes.ts";
import { traceArea, traceBorder, tracePopulation } from "./ground.ts";
import { traceIndicator } from "./indicators.ts";
import { traceLadder, traceVehicles } from "./ladders.ts";
import { traceEffective, traceLoans } from "./loans.ts";
import {
  traceDensity,
  traceNormShare,
  tracePer10k,
  tracePer100km2,
  tracePerBorderKm,
} from "./rates.ts";
import { traceNorm, traceRequests } from "./register-rows.ts";
import { traceShare } from "./shares.ts";
import { traceRequired, traceStaffing, traceState } from "./staffing.ts";

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
  shortfall: staffing("shortfall"),
  required: traceRequired,
  state: traceState,
  class: traceClass,
  reinforcement: traceLoans,
  effective: traceEffective,
  headquarters: traceLadder("headquarters"),
  housing: traceLadder("housing"),
  vehicles: traceVehicles,
  share: traceShare,
  population: tracePopulation,
  area: traceArea,
  border: traceBorder,
  border_units: traceBorderUnits,
  border_posts: traceBorderPosts,
  density: traceDensity,
  per_10k: tracePer10k,
  per_100km2: tracePer100km2,
  per_border_km: tracePerBorderKm,
  norm_share: traceNormShare,
  indicator: traceIndicator,
  requests: traceRequests,
  norm: traceNorm,
};

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
