import type { Norm } from "../../server/norms/schema.ts";

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
