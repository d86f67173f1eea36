import { latestOn } from "../headquarters/rung.ts";
import { type Carried, carriedColumns, carriedOn, isCarried } from "../history/carried-columns.ts";
import { carriedHistory } from "../history/carried-history.ts";
import { carriedReport } from "../history/carried-report.ts";
import type { LadderRow } from "../ledger/rows.ts";
import { countFor } from "../norms/judge.ts";
import { communeColumns, isDemo } from "../staffing/commune-columns.ts";
import { staffingOn } from "../staffing/state.ts";
import { type CardOf, documentsOf, judgementsOf, loansOf, relativesOf } from "./card-parts.ts";
import type { UnitCard } from "./card-schema.ts";
import { groundOf } from "./ground-documents.ts";
import { communeHistory } from "./history.ts";
import { marksOn } from "./marks.ts";

/**
 * Everything about one commune on a date, and what led there: nothing later than the date.
 *
 * @throws {AppError} `norm.unknown`, 404.
 */
export function communeCard(card: CardOf): UnitCard {
  const { snapshot, structure, unit, asOf } = card;
  const index = structure.indexOf.get(unit.code)!;
  const carried = isCarried(structure, asOf) ? carriedOn(snapshot, asOf) : undefined;
  const sums = carried && carriedColumns(snapshot, card, [index], carried);
  const columns = sums ?? communeColumns(snapshot, structure, card, [index]);
  const staffing = carried ? carriedStaffing(card, carried) : staffingOf(card, index);
  const state = columns.state[0]!;
  const isDue = state !== "not_applicable" && state !== "dissolved";
  const vehicles = latestOn(structure.vehicles.get(unit.code), asOf);
  const reinforcement = columns.reinforcement[0]!;

  const figures = {
    staffing,
    history: [
      ...(structure.id === "2026" ? carriedHistory(snapshot, [index], asOf) : []),
      ...communeHistory(structure, index, asOf, snapshot.documentIds),
    ],
    judgements: isDue && !carried ? judgementsOf(card, unit, staffing) : [],
    ...loansOf(card, [unit]),
    headquarters: stepsUntil(structure.headquarters.get(unit.code), asOf),
    housing: stepsUntil(structure.housing.get(unit.code), asOf),
    vehicles: vehicles
      ? { asOf: vehicles.asOf, count: vehicles.count, document: vehicles.document }
      : null,
    ladders: null,
    marks: marksOn(structure, unit.code, asOf).map(({ mark, from, until, document }) => ({
      ...{ mark, from, until, document },
    })),
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
    carried: sums
      ? {
          parts: sums.parts[0]!,
          known: sums.known[0]!,
          atLeast: countFor("total", sums.atLeast[0]!),
          unassigned: 0,
        }
      : null,
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

function carriedStaffing({ snapshot, unit }: CardOf, carried: Carried): UnitCard["staffing"] {
  const report = carriedReport(snapshot, carried, unit.code);
  return report && { ...report, strength: countFor("total", report) };
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
