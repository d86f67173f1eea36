import { judgeFor } from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { isDue, judgingOn } from "../norms/standing.ts";
import { staffingOn } from "../staffing/state.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { REGISTERS } from "./register.ts";
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
 * One that others go before for every unit it is meant for is not in force: it judges nobody.
 */
export function traceNorms({ snapshot, structure, asOf }: Question, member: string): Behind {
  const judging = judgingOn(snapshot, structure, asOf);
  const [state, role = "any", scope = "any"] = member.split(".");
  const kept = snapshot.norms.filter(
    (norm) =>
      (role === "any" || norm.role === role) &&
      (scope === "any" || norm.scope === scope) &&
      (state !== "in_force" || judging.has(norm.id)),
  );
  return counted({ rows: kept.map((norm) => normRow(norm, 1)), norms: kept });
}

/** Communes that a norm judges, with or without a figure. */
export function traceJudgedBy(question: Question, id: string): Behind {
  const { columns, rowAt, underAt, norms } = staffed(question);
  const places = [...columns.judge.keys()].filter((place) => columns.judge[place]?.id === id);
  return counted({
    rows: places.map((place) => rowAt(place, 1)),
    under: places.flatMap(underAt),
    norms: norms.filter((norm) => norm.id === id),
    documents: [REGISTERS[question.structure.id]],
  });
}

/** Norms that judge what the map shows. */
export function traceJudging(question: Question): Behind {
  const { norms } = staffed(question);
  return counted({ rows: norms.map((norm) => normRow(norm, 1)), norms });
}

/** Communes that a norm judges by itself on the date, whatever the norm chosen: none goes before it there. */
export function traceRuled(question: Question, id: string): Behind {
  const { snapshot, structure, indices, asOf } = question;
  const norm = snapshot.norms.find((known) => known.id === id);
  if (!norm) return { rows: [] };
  const judge = judgeFor(snapshot.norms, norm.role, asOf);
  const on = staffingOn(structure, asOf, indices);
  const { rowAt } = staffed({ ...question, norm: id });
  const rows = indices.flatMap((i, place) =>
    isDue(on, i) && judge(structure.communes[i]!)?.id === id ? [rowAt(place, 1)] : [],
  );
  return counted({ rows, norms: [norm] });
}
