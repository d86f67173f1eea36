import { AppError } from "../errors.ts";
import { got } from "../http/validation.ts";
import type { UnitKind } from "../schema.ts";
import type { Norm } from "./schema.ts";

/** Enough of a commune to say which norms are meant for it. */
export interface Judged {
  kind: UnitKind;
  /** Province code. */
  parent: string | null;
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

/** Whether a norm is meant for a unit: its kind is listed, and its scope is VN or the unit's province. */
export const isMeantFor = (norm: Norm, { kind, parent }: Judged): boolean =>
  norm.kinds.includes(kind) && (norm.scope === "VN" || norm.scope === parent);

/**
 * The norm for one role that holds for a unit on a date. Of several in force, that of the unit's own
 * province goes before the country's, then the one that came into force last, then by id.
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
    .filter((norm) => norm.role === role && isMeantFor(norm, unit) && isInForce(norm, asOf))
    .sort(
      (a, b) =>
        Number(a.scope === "VN") - Number(b.scope === "VN") ||
        compare(b.effectiveFrom, a.effectiveFrom) ||
        compare(a.id, b.id),
    )[0];
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
    const known = new Map<string, Rule | undefined>();
    return (unit) => {
      const key = `${unit.parent} ${unit.kind}`;
      if (!known.has(key)) known.set(key, asRule(normInForce(norms, "total", unit, asOf)));
      return known.get(key);
    };
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

/**
 * What a norm says of a unit on a date. A unit below a norm that is not due yet is `not_due`; one that
 * already meets it is `met`.
 *
 * @param posts  null when nothing is known.
 */
export function verdictOf(
  norm: Norm,
  posts: Posts | null,
  asOf: string,
): "met" | "below" | "above" | "not_due" | "unknown" {
  if (posts === null) return "unknown";
  const count = countFor(norm.role, posts);
  if (norm.max !== null && count > norm.max) return "above";
  if (count >= norm.min) return "met";
  return norm.due !== null && asOf < norm.due ? "not_due" : "below";
}

const asRule = (norm: Norm | undefined): Rule | undefined =>
  norm && { role: norm.role, min: norm.min, norm };

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
