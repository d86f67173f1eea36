import { isInForce, isReplaced } from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { staffed } from "./staffing.ts";

function normRow(norm: Norm, counts: number): RowBehind {
  const { min, max, role, due, kinds, scope, effectiveFrom, document, batch } = norm;
  return {
    list: "norm",
    unit: undefined,
    asOf: effectiveFrom,
    counts,
    values: { role, min, max, due, kinds: kinds.join(", "), scope },
    document,
    batch,
  };
}

/** One norm as it was told. */
export function traceNorm({ snapshot }: Question, id: string): Behind {
  const norm = snapshot.norms.find((known) => known.id === id);
  if (!norm) return { rows: [] };
  return { rows: [normRow(norm, norm.min)], made: "stated", value: norm.min, norms: [norm] };
}

/**
 * Norms that are known: `all` or `in_force`, then a role and a scope, each of which may be `any`.
 * One that later ones go before for every unit it names is not in force: it judges nobody.
 */
export function traceNorms({ snapshot, asOf }: Question, member: string): Behind {
  const [state, role = "any", scope = "any"] = member.split(".");
  const kept = snapshot.norms.filter(
    (norm) =>
      (role === "any" || norm.role === role) &&
      (scope === "any" || norm.scope === scope) &&
      (state !== "in_force" || holds(norm, snapshot.norms, asOf)),
  );
  return counted({ rows: kept.map((norm) => normRow(norm, 1)), norms: kept });
}

/** In force, and the latest of its scope and role for some kind of unit. */
function holds(norm: Norm, norms: readonly Norm[], asOf: string): boolean {
  if (!isInForce(norm, asOf) || isReplaced(norm, norms, asOf)) return false;
  return norm.kinds.some(
    (kind) =>
      !norms.some(
        (one) =>
          one.scope === norm.scope &&
          one.role === norm.role &&
          one.kinds.includes(kind) &&
          one.effectiveFrom > norm.effectiveFrom &&
          isInForce(one, asOf),
      ),
  );
}

/** Communes that a norm judges, with or without a figure; `any` those that any does. */
export function traceJudgedBy(question: Question, id: string): Behind {
  const { columns, rowAt, norms } = staffed(question);
  const rows = columns.judge.flatMap((norm, place) =>
    norm && (id === "any" || norm.id === id) ? [rowAt(place, 1)] : [],
  );
  return counted({ rows, norms: norms.filter((norm) => id === "any" || norm.id === id) });
}

/** Norms that judge what the map shows. */
export function traceJudging(question: Question): Behind {
  const { norms } = staffed(question);
  return counted({ rows: norms.map((norm) => normRow(norm, 1)), norms });
}
