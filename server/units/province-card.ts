import { latestOn } from "../headquarters/rung.ts";
import {
  type Carried,
  carriedColumns,
  carriedOn,
  isCarried,
  partsOf,
} from "../history/carried-columns.ts";
import { carriedHistory } from "../history/carried-history.ts";
import { carriedTotals, unassignedIn } from "../history/carried-totals.ts";
import { countFor } from "../norms/judge.ts";
import { communeColumns, isDemo } from "../staffing/commune-columns.ts";
import { staffingOn } from "../staffing/state.ts";
import { provinceState, totalsOf } from "../staffing/totals.ts";
import { type CardOf, documentsOf, loansOf, relativesOf } from "./card-parts.ts";
import type { UnitCard } from "./card-schema.ts";
import { groundOf } from "./ground-documents.ts";
import { mostFrequent, provinceHistory } from "./history.ts";
import { provinceLadders } from "./province-ladders.ts";

/**
 * Everything about one province on a date. Figures are sums over its communes; such a sum names the
 * newest date it holds and the document behind most of it. Norms judge communes: see `summary`.
 *
 * @throws {AppError} `norm.unknown`, 404.
 */
export function provinceCard(card: CardOf): UnitCard {
  const { snapshot, structure, unit, asOf } = card;
  const index = structure.indexOf.get(unit.code)!;
  const members = structure.communesOf[index]!;
  const carried = isCarried(structure, asOf) ? carriedOn(snapshot, asOf) : undefined;
  const sums = carried && carriedColumns(snapshot, card, members, carried);
  const columns = sums ?? communeColumns(snapshot, structure, card, members);
  const left = sums && unassignedIn(sums, structure, index);
  const { required, ...summary } =
    sums && left ? carriedTotals(sums, sums.indices.keys(), left) : totalsOf(columns);
  const hasEnded = structure.inForceUntil !== null && asOf > structure.inForceUntil;

  const figures = {
    staffing: carried
      ? carriedSumOf(card, carried, members, summary)
      : sumOf(card, members, summary),
    history: [
      ...(structure.id === "2026" ? carriedHistory(snapshot, members, asOf, unit.code) : []),
      ...provinceHistory(structure, index, asOf, snapshot.documentIds),
    ],
    judgements: [],
    ...loansOf(
      card,
      members.map((i) => structure.communes[i]!),
    ),
    headquarters: [],
    housing: [],
    vehicles: hasEnded ? null : vehiclesOf(card, members),
    ladders: provinceLadders(card, members),
    marks: [],
  };
  const documents = documentsOf(snapshot, figures);
  const { ground, documents: grounds } = groundOf(structure, unit);
  return {
    generation: snapshot.id,
    asOf,
    structure: structure.id,
    demo: isDemo(snapshot, columns) || documents.some(({ demo }) => demo),
    unit,
    state: provinceState(summary),
    carried:
      sums && left
        ? {
            parts: total(sums.parts),
            known: total(sums.known),
            atLeast: summary.strength,
            unassigned: countFor("total", left),
          }
        : null,
    reinforcement: summary.reinforcement,
    effective: figures.staffing && summary.strength + summary.reinforcement,
    required: summary.judged === 0 ? null : required,
    shortfall: summary.judged === 0 ? null : summary.shortfall,
    ...figures,
    ...relativesOf(card),
    ground,
    summary,
    documents: [...documents, ...grounds],
  };
}

const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0);

function carriedSumOf(
  { snapshot, structure }: CardOf,
  carried: Carried,
  members: readonly number[],
  { strength, chiefs, deputies, officers }: NonNullable<UnitCard["summary"]>,
): UnitCard["staffing"] {
  const former = snapshot.structures["2021"];
  const parts = members
    .flatMap((i) => partsOf(carried, former, structure.communes[i]!.code))
    .filter(({ row }) => row >= 0);
  if (parts.length === 0) return null;
  return {
    reportedFor: former.staffing.dates[Math.max(...parts.map(({ row }) => row))]!,
    ...{ strength, chiefs, deputies, officers },
    document: mostFrequent(parts.map(({ document }) => snapshot.documentIds[document]!)),
  };
}

function sumOf(
  { snapshot, structure, asOf }: CardOf,
  members: readonly number[],
  summary: NonNullable<UnitCard["summary"]>,
): UnitCard["staffing"] {
  const { row } = staffingOn(structure, asOf, members);
  const known = members.filter((i) => row[i]! >= 0);
  if (known.length === 0) return null;
  const { dates, document } = structure.staffing;
  const { strength, chiefs, deputies, officers } = summary;
  return {
    reportedFor: dates[Math.max(...known.map((i) => row[i]!))]!,
    strength,
    chiefs,
    deputies,
    officers,
    document: mostFrequent(
      known.map((i) => snapshot.documentIds[document[row[i]! * structure.communes.length + i]!]!),
    ),
  };
}

function vehiclesOf({ structure, asOf }: CardOf, members: readonly number[]): UnitCard["vehicles"] {
  const known = members.flatMap(
    (i) => latestOn(structure.vehicles.get(structure.communes[i]!.code), asOf) ?? [],
  );
  if (known.length === 0) return null;
  return {
    asOf: known
      .map((row) => row.asOf)
      .sort()
      .at(-1)!,
    count: known.reduce((sum, { count }) => sum + count, 0),
    document: mostFrequent(known.map(({ document }) => document)),
  };
}
