import type { Level } from "../schema.ts";
import { kindOf } from "./kinds.ts";
import { type Figure, type Point, ROLES } from "./point.ts";
import { laterOf, type Reason, reasonsOf } from "./reasons.ts";
import type { ChangedUnit, DifferenceAnswer } from "./schema.ts";

const NOTHING: Figure = {
  state: "not_applicable",
  posts: null,
  reinforcement: 0,
  origins: () => [],
};

/**
 * What differs between two points of time or knowledge, in the units of one structure: after − before,
 * so that the other way round gives the same units with every sign turned. A unit with a figure on one
 * side only is told as such and not as a gain or a loss.
 *
 * @param within  Code of the province that both points keep to.
 */
export function difference(
  before: Point,
  after: Point,
  level: Level,
  within: string | null = null,
): DifferenceAnswer {
  const { later, earlier } = laterOf(before, after);
  const codes = [...new Set([...before.figures.keys(), ...after.figures.keys()])].sort();
  const units: ChangedUnit[] = [];
  for (const code of codes) {
    const figure = (point: Point) => point.figures.get(code) ?? NOTHING;
    const [from, to] = [figure(before), figure(after)];
    if (isSame(from, to)) continue;
    const why = reasonsOf(
      { earlier: figure(earlier).origins(), later: figure(later).origins() },
      later.snapshot,
    );
    units.push({ ...nameOf(code, after, before), ...sides(from, to), why });
  }
  const reasons = units.flatMap(({ why }) => why);
  return {
    generation: later.snapshot.id,
    from: pointOf(before),
    to: pointOf(after),
    structure: after.structure.id,
    level,
    within,
    demo: before.snapshot.demo || after.snapshot.demo,
    units,
    summary: summaryOf(before, after, units, codes.length),
    batches: batchesOf(reasons, later, earlier),
    documents: documentsOf(reasons, later, earlier),
  };
}

const isSame = (a: Figure, b: Figure) =>
  a.posts?.chiefs === b.posts?.chiefs &&
  a.posts?.deputies === b.posts?.deputies &&
  a.posts?.officers === b.posts?.officers &&
  a.reinforcement === b.reinforcement;

function nameOf(code: string, ...points: Point[]) {
  for (const { structure } of points) {
    const index = structure.indexOf.get(code);
    if (index === undefined) continue;
    const unit = code.length === 2 ? structure.provinces[index]! : structure.communes[index]!;
    return { code, name: unit.name, parent: unit.parent };
  }
  throw new Error(`unit ${code} is in neither structure`);
}

function sides(from: Figure, to: Figure): Pick<ChangedUnit, "before" | "after" | "change"> {
  const [before, after] = [sideOf(from), sideOf(to)];
  const minus = (role: keyof ChangedUnit["change"]) => {
    const [a, b] = [before[role], after[role]];
    return a === null || b === null ? null : b - a;
  };
  const change = {
    strength: minus("strength"),
    chiefs: minus("chiefs"),
    deputies: minus("deputies"),
    officers: minus("officers"),
    reinforcement: minus("reinforcement"),
  };
  return { before, after, change };
}

function sideOf({ state, posts, reinforcement, reported }: Figure): ChangedUnit["before"] {
  return {
    state,
    strength: posts && posts.chiefs + posts.deputies + posts.officers,
    chiefs: posts?.chiefs ?? null,
    deputies: posts?.deputies ?? null,
    officers: posts?.officers ?? null,
    reinforcement,
    ...(reported !== undefined && { reported }),
  };
}

const pointOf = ({ snapshot, asOf, carried }: Point): DifferenceAnswer["from"] => ({
  generation: snapshot.id,
  publishedAt: snapshot.publishedAt,
  asOf,
  carried,
});

function summaryOf(
  before: Point,
  after: Point,
  changed: readonly ChangedUnit[],
  units: number,
): DifferenceAnswer["summary"] {
  const kinds = { gained: 0, lost: 0, moved: 0, appeared: 0, vanished: 0 };
  for (const unit of changed) kinds[kindOf(unit)]++;
  const [from, to] = [totalsOf(before), totalsOf(after)];
  const change = { ...to };
  for (const role of [...ROLES, "strength"] as const) change[role] = to[role] - from[role];
  return {
    units,
    changed: changed.length,
    ...kinds,
    before: from,
    after: to,
    change,
    unassigned: { before: before.unassigned, after: after.unassigned },
  };
}

function totalsOf({ totals }: Point): DifferenceAnswer["summary"]["before"] {
  const { chiefs, deputies, officers, reinforcement } = totals;
  return { strength: chiefs + deputies + officers, chiefs, deputies, officers, reinforcement };
}

function batchesOf(reasons: readonly Reason[], later: Point, earlier: Point) {
  return [...new Set(reasons.map(({ batch }) => batch))]
    .sort((a, b) => a - b)
    .flatMap((seq) => later.snapshot.batches.get(seq) ?? earlier.snapshot.batches.get(seq) ?? []);
}

function documentsOf(reasons: readonly Reason[], later: Point, earlier: Point) {
  return [...new Set(reasons.map(({ document }) => document))].sort().flatMap((id) => {
    const found = later.snapshot.documents.get(id) ?? earlier.snapshot.documents.get(id);
    return found ? { id, title: found.title } : [];
  });
}
