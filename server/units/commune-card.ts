import { latestOn } from "../headquarters/rung.ts";
import type { LadderRow } from "../ledger/rows.ts";
import { activeLoans } from "../reinforcement/active.ts";
import { communeColumns, isDemo } from "../staffing/commune-columns.ts";
import { staffingOn } from "../staffing/state.ts";
import { type CardOf, documentsOf, judgementsOf, loansOf, relativesOf } from "./card-parts.ts";
import type { UnitCard } from "./card-schema.ts";
import { groundOf } from "./ground-documents.ts";
import { communeHistory } from "./history.ts";

/**
 * Everything about one commune on a date, and what led there: nothing later than the date.
 *
 * @throws {AppError} `norm.unknown`, 404.
 */
export function communeCard(card: CardOf): UnitCard {
  const { snapshot, structure, unit, asOf } = card;
  const index = structure.indexOf.get(unit.code)!;
  const columns = communeColumns(snapshot, structure, card, [index]);
  const staffing = staffingOf(card, index);
  const state = columns.state[0]!;
  const isDue = state !== "not_applicable" && state !== "dissolved";
  const vehicles = latestOn(structure.vehicles.get(unit.code), asOf);
  const reinforcement = columns.reinforcement[0]!;

  const figures = {
    staffing,
    history: communeHistory(structure, index, asOf, snapshot.documentIds),
    judgements: isDue ? judgementsOf(card, unit, staffing) : [],
    ...loansOf(card, activeLoans(structure, unit.code, asOf)),
    headquarters: stepsUntil(structure.headquarters.get(unit.code), asOf),
    housing: stepsUntil(structure.housing.get(unit.code), asOf),
    vehicles: vehicles
      ? { asOf: vehicles.asOf, count: vehicles.count, document: vehicles.document }
      : null,
    ladders: null,
  };
  const documents = documentsOf(snapshot, figures);
  const { ground, documents: grounds } = groundOf(structure, unit);
  return {
    generation: snapshot.id,
    asOf,
    structure: structure.id,
    demo: isDemo(snapshot, columns) || documents.some(({ demo }) => demo),
    unit,
    state,
    reinforcement,
    effective: staffing && staffing.strength + reinforcement,
    required: columns.required[0]!,
    shortfall: columns.shortfall[0]!,
    ...figures,
    ...relativesOf(card),
    ground,
    summary: null,
    documents: [...documents, ...grounds],
  };
}

function staffingOf({ snapshot, structure, asOf }: CardOf, index: number): UnitCard["staffing"] {
  const { dates, chiefs, deputies, officers, document } = structure.staffing;
  const row = staffingOn(structure, asOf, [index]).row[index]!;
  if (row < 0) return null;
  const cell = row * structure.communes.length + index;
  return {
    reportedFor: dates[row]!,
    strength: chiefs[cell]! + deputies[cell]! + officers[cell]!,
    chiefs: chiefs[cell]!,
    deputies: deputies[cell]!,
    officers: officers[cell]!,
    document: snapshot.documentIds[document[cell]!]!,
  };
}

function stepsUntil(rows: readonly LadderRow[] | undefined, until: string) {
  return (rows ?? [])
    .filter(({ asOf }) => asOf <= until)
    .map(({ asOf, rung, document }) => ({ asOf, rung, document }));
}
