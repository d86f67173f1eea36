import type { Snapshot, StructureSnapshot } from "../generation/snapshot.ts";
import {
  countFor,
  isMeantFor,
  type Judged,
  normInForce,
  type Posts,
  ROLES,
  shortfallOf,
  verdictOf,
} from "../norms/judge.ts";
import type { Norm } from "../norms/schema.ts";
import { activeLoans, plannedLoans, soonLimit, toLoan } from "../reinforcement/active.ts";
import { pick } from "../reinforcement/loans.ts";
import type { Structure } from "../schema.ts";
import type { UnitCard } from "./card-schema.ts";
import { findUnit, type Relation, relationsOf } from "./lineage.ts";
import type { Unit } from "./schema.ts";

/** Which card is wanted. */
export interface CardOf {
  snapshot: Snapshot;
  structure: StructureSnapshot;
  unit: Unit;
  asOf: string;
  norm: string;
}

/**
 * What the norms say of a commune on a date: for each role the one in force, and the one chosen.
 *
 * @param posts  null when nothing is known.
 */
export function judgementsOf(
  { snapshot: { norms }, asOf, norm: choice }: CardOf,
  unit: Judged,
  posts: Posts | null,
): UnitCard["judgements"] {
  const inForce = ROLES.flatMap((role) => normInForce(norms, role, unit, asOf) ?? []);
  const chosen = norms.filter((norm) => norm.id === choice && isMeantFor(norm, unit));
  return [...new Set([...chosen, ...inForce])].map((norm) => judgement(norm, posts, asOf));
}

function judgement(norm: Norm, posts: Posts | null, asOf: string): UnitCard["judgements"][number] {
  const { id, role, min, max, due, authority, document } = norm;
  return {
    norm: id,
    role,
    min,
    max,
    due,
    verdict: verdictOf(norm, posts, asOf),
    shortfall: posts && shortfallOf(min, countFor(role, posts)),
    authority,
    document,
  };
}

/** Loans to the communes of a card, active and planned, with the bodies that lend. */
export function loansOf({ snapshot, structure, asOf }: CardOf, communes: readonly Unit[]) {
  const limit = soonLimit(asOf);
  const told = (rowsOf: typeof activeLoans) =>
    communes.flatMap(({ code }) => rowsOf(structure, code, asOf).map((row) => toLoan(row, limit)));
  const [loans, planned] = [told(activeLoans), told(plannedLoans)];
  const sources = [...loans, ...planned].map(({ source }) => source);
  return {
    loans,
    planned,
    sources: pick(snapshot.sources, sources),
  };
}

/** Units beside, before and after the unit of a card. */
export function relativesOf({ snapshot, structure, unit }: CardOf) {
  const { predecessors, successors } = relationsOf(snapshot, structure.id, unit.code);
  const neighbours = structure.neighbours.get(unit.code) ?? [];
  return {
    neighbours: neighbours.flatMap((code) => reference(snapshot, structure.id, code)),
    predecessors: predecessors.flatMap((relation) => related(snapshot, "2021", relation)),
    successors: successors.flatMap((relation) => related(snapshot, "2026", relation)),
  };
}

function related(snapshot: Snapshot, structure: Structure, { code, part }: Relation) {
  const district = findUnit(snapshot, structure, code)?.district ?? "";
  return reference(snapshot, structure, code).map((unit) => {
    const province = unit.parent ? findUnit(snapshot, structure, unit.parent)?.name : undefined;
    return { ...unit, part, district, province: province ?? "" };
  });
}

function reference(snapshot: Snapshot, structure: Structure, code: string) {
  const unit = findUnit(snapshot, structure, code);
  if (!unit) return [];
  const { name, kind, parent } = unit;
  return [{ code, structure, name, kind, parent }];
}

/** The documents that a card names anywhere. */
export function documentsOf(
  snapshot: Snapshot,
  card: Pick<
    UnitCard,
    | "staffing"
    | "history"
    | "judgements"
    | "loans"
    | "planned"
    | "headquarters"
    | "housing"
    | "vehicles"
    | "ladders"
    | "marks"
  >,
): UnitCard["documents"] {
  const { staffing, vehicles, history, judgements, loans, planned, ladders } = card;
  const { headquarters, housing } = card;
  const rows: ({ document: string } | null | undefined)[] = [
    ...history,
    ...judgements,
    ...loans,
    ...planned,
    ...card.marks,
    ...headquarters,
    ...housing,
    staffing,
    vehicles,
    ladders?.headquarters,
    ladders?.housing,
  ];
  return pick(
    snapshot.documents,
    rows.flatMap((row) => row?.document ?? []),
  );
}
