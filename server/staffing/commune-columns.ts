import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import { countFor, type Posts, type Rule, ruleFor, shortfallOf } from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { activeLoans, sumPosts } from "../reinforcement/active.ts";
import { UNIT_STATES, type UnitState } from "../schema.ts";
import { postsAt, staffingOn } from "./state.ts";

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
 * @param asked.lentOn  The day whose posts on loan count; by default the date.
 * @param indices  Communes to look at, in the order wanted.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function communeColumns(
  snapshot: Snapshot,
  structure: StructureSnapshot,
  { asOf, norm, lentOn = asOf }: { asOf: string; norm: string; lentOn?: string },
  indices: readonly number[],
): CommuneColumns {
  const { communes, staffing } = structure;
  const ruleOf = ruleFor(snapshot.norms, norm, asOf);
  const on = staffingOn(structure, asOf, indices);
  const columns = emptyColumns(indices);

  for (const i of indices) {
    const state = UNIT_STATES[on.state[i]!]!;
    const unit = communes[i]!;
    const loans = activeLoans(structure, unit.code, lentOn);
    for (const { document } of loans) columns.documents.add(document);
    columns.state.push(state);
    columns.reinforcement.push(sumPosts(loans));
    const isDue = state !== "not_applicable" && state !== "dissolved";
    const rule = isDue ? ruleOf(unit) : undefined;
    if (rule?.norm) columns.norms.set(rule.norm.id, rule.norm);
    columns.required.push(rule?.min ?? null);
    columns.judge.push(rule?.norm ?? null);
    const row = on.row[i]!;
    const posts = postsAt(structure, row, i);
    pushFigures(columns, rule, posts);
    if (!posts) continue;
    const document = staffing.document[row * communes.length + i]!;
    columns.documents.add(snapshot.documentIds[document]!);
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

/** The figures of one commune and what its rule says of them; null posts where they are not known. */
export function pushFigures(
  columns: CommuneColumns,
  rule: Rule | undefined,
  posts: Posts | null,
): void {
  const count = rule && posts ? countFor(rule.role, posts) : null;
  columns.strength.push(posts && countFor("total", posts));
  columns.chiefs.push(posts?.chiefs ?? null);
  columns.deputies.push(posts?.deputies ?? null);
  columns.officers.push(posts?.officers ?? null);
  columns.shortfall.push(count === null ? null : shortfallOf(rule!.min, count));
  columns.counted.push(count);
  columns.meets.push(count === null ? null : count >= rule!.min);
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
