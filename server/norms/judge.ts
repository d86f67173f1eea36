import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import type { UnitKind } from "../schema.ts";
import type { Norm } from "./schema.ts";

/** Enough of a commune to say which norms are meant for it. */
export interface Judged {
  kind: UnitKind;
  /** Province code. */
  parent: string | null;
  /** Its own code; left out, no norm of a single commune is meant for it. */
  code?: string;
  /** District code of a commune of 2021. */
  districtCode?: string | null;
}

/** Filled posts by role. */
export interface Posts {
  chiefs: number;
  deputies: number;
  officers: number;
}

/** What a unit is held to: a minimum for one role, and the norm it comes from, if any. */
export interface Rule {
  role: Norm["role"];
  min: number;
  norm: Norm | null;
}

/** Whether a norm is in force on a date: from its first day to its last, both included. */
export const isInForce = (norm: Norm, asOf: string): boolean =>
  norm.effectiveFrom <= asOf && (norm.effectiveUntil === null || asOf <= norm.effectiveUntil);

/**
 * Whether a norm that names another as its replacement has given way to it: from the first day of that
 * one on. A replacement that is not among `norms`, or not yet in force, replaces nothing.
 */
export function isReplaced(norm: Norm, norms: readonly Norm[], asOf: string): boolean {
  if (norm.replacedBy === null || norm.replacedBy === norm.id) return false;
  const next = norms.find(({ id }) => id === norm.replacedBy);
  return next !== undefined && next.effectiveFrom <= asOf;
}

/**
 * How narrowly the scope of a norm fits a unit: 3 its own commune, 2 its district, 1 its province, 0 the
 * country, -1 not at all. A scope is a code and follows it through a change of structure.
 */
export function nearness(scope: string, { code, districtCode, parent }: Judged): number {
  if (scope === "VN") return 0;
  if (scope === code) return 3;
  if (scope === districtCode) return 2;
  return scope === parent ? 1 : -1;
}

/** Whether a norm is meant for a unit: its kind is listed, and the unit lies in its scope. */
export const isMeantFor = (norm: Norm, unit: Judged): boolean =>
  norm.kinds.includes(unit.kind) && nearness(norm.scope, unit) >= 0;

/**
 * The norm for one role that holds for a unit on a date. Of those in force, meant for the unit and not
 * replaced:
 *
 * 1. the narrowest scope wins: commune, then district, then province, then the country;
 * 2. in one scope, the one that came into force last;
 * 3. of two from one day, the first by id, so that the order of `norms` never matters.
 *
 * @returns undefined where no norm is meant for the unit.
 */
export function normInForce(
  norms: readonly Norm[],
  role: Norm["role"],
  unit: Judged,
  asOf: string,
): Norm | undefined {
  return norms
    .filter(
      (norm) =>
        norm.role === role &&
        isMeantFor(norm, unit) &&
        isInForce(norm, asOf) &&
        !isReplaced(norm, norms, asOf),
    )
    .sort(
      (a, b) =>
        nearness(b.scope, unit) - nearness(a.scope, unit) ||
        compare(b.effectiveFrom, a.effectiveFrom) ||
        compare(a.id, b.id),
    )[0];
}

/** `normInForce` for many units: those of one kind and province share a norm, but for the ones singled out. */
export function judgeFor(
  norms: readonly Norm[],
  role: Norm["role"],
  asOf: string,
): (unit: Judged) => Norm | undefined {
  const known = new Map<string, Norm | undefined>();
  const named = new Set(norms.map(({ scope }) => scope));
  const single = (code: string | null | undefined) => (code && named.has(code) ? code : "");
  return (unit) => {
    const key = `${unit.parent} ${unit.kind} ${single(unit.districtCode)} ${single(unit.code)}`;
    if (!known.has(key)) known.set(key, normInForce(norms, role, unit, asOf));
    return known.get(key);
  };
}

/**
 * The rule that a choice of norm puts on a unit.
 *
 * - `in-force`: the norm for the total that holds on the date, see `normInForce`. Its due date plays
 *   no part: what is missing is missing, late or not.
 * - the id of a norm: that norm on the units it is meant for, whatever the date, for whoever chooses
 *   a norm asks "what if it held?". A norm for chiefs or deputies compares those posts only.
 * - `min-N`, N from 1 to 99: N posts in all in every unit.
 *
 * @returns A function that gives undefined where no minimum applies.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function ruleFor(
  norms: readonly Norm[],
  choice: string,
  asOf: string,
): (unit: Judged) => Rule | undefined {
  if (choice === "in-force") {
    const judge = judgeFor(norms, "total", asOf);
    return (unit) => asRule(judge(unit));
  }
  const norm = norms.find(({ id }) => id === choice);
  if (norm) {
    const rule = asRule(norm);
    return (unit) => (isMeantFor(norm, unit) ? rule : undefined);
  }
  const whatIf = /^min-([1-9]\d?)$/.exec(choice);
  if (!whatIf) throw new AppError("missing", "norm.unknown", `norm: no norm ${got(choice)}`);
  const rule: Rule = { role: "total", min: Number(whatIf[1]), norm: null };
  return () => rule;
}

/** The posts that a norm of this role counts. */
export function countFor(role: Norm["role"], { chiefs, deputies, officers }: Posts): number {
  if (role === "chief") return chiefs;
  if (role === "deputy") return deputies;
  return role === "officer" ? officers : chiefs + deputies + officers;
}

/** `max(0, min − count)`, in posts. */
export const shortfallOf = (min: number, count: number): number => Math.max(0, min - count);

/** What a norm says of the number of posts: its minimum and its maximum apart. */
export interface Finding {
  norm: Norm;
  role: Norm["role"];
  /** Posts of the role; null when nothing is known. */
  count: number | null;
  /** `not_due`: below, and the due date has not come. */
  minimum: "met" | "below" | "not_due" | "unknown";
  /** `none`: the norm sets no maximum. A maximum holds from the first day: nothing is due. */
  maximum: "met" | "above" | "none" | "unknown";
  /** `max(0, min − count)`, due or not; null when nothing is known. */
  shortfall: number | null;
  /** `max(0, count − max)`; null when nothing is known or no maximum is set. */
  surplus: number | null;
}

/**
 * What one norm says of one unit on a date.
 *
 * @param posts  null when nothing is known.
 */
export function findingOf(norm: Norm, posts: Posts | null, asOf: string): Finding {
  const { role, min, max } = norm;
  if (posts === null) {
    const maximum = max === null ? "none" : "unknown";
    return { norm, role, count: null, minimum: "unknown", maximum, shortfall: null, surplus: null };
  }
  const count = countFor(role, posts);
  const isDue = norm.due === null || asOf >= norm.due;
  return {
    norm,
    role,
    count,
    minimum: count >= min ? "met" : isDue ? "below" : "not_due",
    maximum: max === null ? "none" : count > max ? "above" : "met",
    shortfall: shortfallOf(min, count),
    surplus: max === null ? null : Math.max(0, count - max),
  };
}

/**
 * What the norms say of a unit on a date, role by role: the total, the chief, deputies and officers are
 * judged apart, each by the norm that `normInForce` finds for it. A unit is judged by its own posts
 * alone; nothing that a neighbour has makes up for what it lacks.
 *
 * @param posts  null when nothing is known.
 * @returns One finding a role that a norm speaks of, in the order of ROLES; none where no norm does.
 */
export function judgeUnit(
  norms: readonly Norm[],
  unit: Judged,
  posts: Posts | null,
  asOf: string,
): Finding[] {
  return ROLES.flatMap((role) => {
    const norm = normInForce(norms, role, unit, asOf);
    return norm ? [findingOf(norm, posts, asOf)] : [];
  });
}

export const ROLES = ["total", "chief", "deputy", "officer"] as const;

/**
 * A finding in one word. A unit below a norm that is not due yet is `not_due`; one that already meets it
 * is `met`.
 *
 * @param posts  null when nothing is known.
 */
export function verdictOf(
  norm: Norm,
  posts: Posts | null,
  asOf: string,
): "met" | "below" | "above" | "not_due" | "unknown" {
  const { minimum, maximum } = findingOf(norm, posts, asOf);
  return maximum === "above" ? "above" : minimum;
}

const asRule = (norm: Norm | undefined): Rule | undefined =>
  norm && { role: norm.role, min: norm.min, norm };

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
