import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { countFor, type Rule, ruleFor, shortfallOf } from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { activeLoans, sumPosts } from "../reinforcement/active.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { staffingOn } from "./state.ts";

type Count = number | null;

/** One column a figure, one entry a commune; null means unknown. */
export interface CommuneColumns {
  /** Indices of the communes in the structure. */
  indices: number[];
  state: UnitState[];
  strength: Count[];
  chiefs: Count[];
  deputies: Count[];
  officers: Count[];
  reinforcement: number[];
  /** Also where the figure is unknown; null where no minimum applies or no unit is due. */
  required: Count[];
  shortfall: Count[];
  /** Posts that the rule counts: of one role, or all; null where no rule judges, or no figure. */
  counted: Count[];
  /** Whether the minimum is met; null where there is none, or no figure. */
  meets: (boolean | null)[];
  /** The norm that judged each commune; null where none did, or a supposed minimum. */
  judge: (Norm | null)[];
  /** Norms that some commune was held to, by id. */
  norms: Map<string, Norm>;
  /** Documents behind the figures, by id. */
  documents: Set<string>;
}

/**
 * Strength of communes on a date, judged by a choice of norm.
 *
 * @param indices  Communes to look at, in the order wanted.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function communeColumns(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { asOf, norm }: { asOf: string; norm: string },
  indices: readonly number[],
): CommuneColumns {
  const { communes, staffing } = structure;
  const ruleOf = ruleFor(snapshot.norms, norm, asOf);
  const on = staffingOn(structure, asOf, indices);
  const columns = emptyColumns(indices);

  for (const i of indices) {
    const state = UNIT_STATES[on.state[i]!]!;
    const unit = communes[i]!;
    const loans = activeLoans(structure, unit.code, asOf);
    for (const { document } of loans) columns.documents.add(document);
    columns.state.push(state);
    columns.reinforcement.push(sumPosts(loans));
    const isDue = state !== "not_applicable" && state !== "dissolved";
    const rule = isDue ? ruleOf(unit) : undefined;
    if (rule?.norm) columns.norms.set(rule.norm.id, rule.norm);
    columns.required.push(rule?.min ?? null);
    columns.judge.push(rule?.norm ?? null);
    const row = on.row[i]!;
    if (row < 0) {
      pushUnknown(columns);
      continue;
    }
    const cell = row * communes.length + i;
    columns.documents.add(snapshot.documentIds[staffing.document[cell]!]!);
    pushKnown(columns, rule, {
      chiefs: staffing.chiefs[cell]!,
      deputies: staffing.deputies[cell]!,
      officers: staffing.officers[cell]!,
    });
  }
  return columns;
}

/** Columns of these communes before the first figure. */
export function emptyColumns(indices: readonly number[]): CommuneColumns {
  return {
    indices: [...indices],
    state: [],
    strength: [],
    chiefs: [],
    deputies: [],
    officers: [],
    reinforcement: [],
    required: [],
    shortfall: [],
    counted: [],
    meets: [],
    judge: [],
    norms: new Map(),
    documents: new Set(),
  };
}

function pushUnknown(columns: CommuneColumns): void {
  columns.strength.push(null);
  columns.chiefs.push(null);
  columns.deputies.push(null);
  columns.officers.push(null);
  columns.shortfall.push(null);
  columns.counted.push(null);
  columns.meets.push(null);
}

function pushKnown(
  columns: CommuneColumns,
  rule: Rule | undefined,
  posts: { chiefs: number; deputies: number; officers: number },
): void {
  const count = rule && countFor(rule.role, posts);
  columns.strength.push(countFor("total", posts));
  columns.chiefs.push(posts.chiefs);
  columns.deputies.push(posts.deputies);
  columns.officers.push(posts.officers);
  columns.shortfall.push(count === undefined ? null : shortfallOf(rule!.min, count));
  columns.counted.push(count ?? null);
  columns.meets.push(count === undefined ? null : count >= rule!.min);
}

/** Whether any figure or norm behind the columns is illustrative. */
export function isDemo(snapshot: Snapshot, { documents, norms }: CommuneColumns): boolean {
  for (const id of documents) if (snapshot.documents.get(id)?.demo) return true;
  for (const norm of norms.values()) if (norm.demo) return true;
  return false;
}

/** The norms that judged some commune of the columns, by id. */
export const normsOf = ({ norms }: CommuneColumns) =>
  [...norms.values()]
    .map(({ id, scope, kinds, role, min, max, effectiveFrom, due, authority }) => ({
      ...{ id, scope, kinds, role, min, max, effectiveFrom, due, authority },
    }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
