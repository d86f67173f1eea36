import type { Norm } from "../../server/norms/schema.ts";

export const NORM_STATES = [
  "in_force",
  "not_due",
  "overtaken",
  "to_come",
  "ended",
  "replaced",
] as const;
export type NormState = (typeof NORM_STATES)[number];

/**
 * How a norm stands on a date, as server/norms/judge.ts reads it. `overtaken`: in force, but later ones of
 * the same scope and role go before it for every kind of unit it names.
 */
export function normState(norm: Norm, norms: readonly Norm[], asOf: string): NormState {
  if (asOf < norm.effectiveFrom) return "to_come";
  const next = norms.find(({ id }) => id === norm.replacedBy && id !== norm.id);
  if (next && next.effectiveFrom <= asOf) return "replaced";
  if (norm.effectiveUntil !== null && norm.effectiveUntil < asOf) {
    return next ? "replaced" : "ended";
  }
  if (norm.kinds.every((kind) => norms.some((one) => goesBefore(one, norm, kind, asOf)))) {
    return "overtaken";
  }
  return norm.due !== null && asOf < norm.due ? "not_due" : "in_force";
}

function goesBefore(one: Norm, norm: Norm, kind: Norm["kinds"][number], asOf: string): boolean {
  return (
    one.scope === norm.scope &&
    one.role === norm.role &&
    one.kinds.includes(kind) &&
    one.effectiveFrom > norm.effectiveFrom &&
    one.effectiveFrom <= asOf &&
    (one.effectiveUntil === null || asOf <= one.effectiveUntil)
  );
}

/** The last day a norm is in force, as far as anybody has said; null while it is open. */
export function lastDay(norm: Norm, norms: readonly Norm[]): string | null {
  const next = norms.find(({ id }) => id === norm.replacedBy && id !== norm.id);
  if (!next) return norm.effectiveUntil;
  const before = new Date(Date.parse(next.effectiveFrom) - 86_400_000).toISOString().slice(0, 10);
  return norm.effectiveUntil !== null && norm.effectiveUntil < before
    ? norm.effectiveUntil
    : before;
}

export interface ScopeNorms {
  scope: string;
  norms: Norm[];
}

/** Norms by scope, the country first, then by code; in a scope by role, then by the day they begin. */
export function byScope(norms: readonly Norm[]): ScopeNorms[] {
  const groups = new Map<string, Norm[]>();
  for (const norm of norms) groups.set(norm.scope, [...(groups.get(norm.scope) ?? []), norm]);
  return [...groups]
    .sort(([a], [b]) => Number(b === "VN") - Number(a === "VN") || (a < b ? -1 : 1))
    .map(([scope, list]) => ({ scope, norms: list.toSorted(inOrder) }));
}

const ROLES = ["total", "chief", "deputy", "officer"];

const inOrder = (a: Norm, b: Norm) =>
  ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
  (a.effectiveFrom < b.effectiveFrom ? -1 : a.effectiveFrom > b.effectiveFrom ? 1 : 0) ||
  (a.id < b.id ? -1 : 1);

/** First and last day that the bars are drawn over: whole years, with a year to come after the last. */
export function barSpan(norms: readonly Norm[], asOf: string): { from: string; until: string } {
  const days = norms.flatMap(({ effectiveFrom, effectiveUntil, due }) => [
    effectiveFrom,
    ...(effectiveUntil ? [effectiveUntil] : []),
    ...(due ? [due] : []),
  ]);
  const years = [...days, asOf].map((day) => Number(day.slice(0, 4)));
  return { from: `${Math.min(...years)}-01-01`, until: `${Math.max(...years) + 1}-12-31` };
}

/** Where a day lies in a span, percent from 0 to 100. */
export function dayPercent(day: string, { from, until }: { from: string; until: string }): number {
  const share = (Date.parse(day) - Date.parse(from)) / (Date.parse(until) - Date.parse(from));
  return Math.min(100, Math.max(0, share * 100));
}
