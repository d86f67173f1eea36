import type { StructureSnapshot } from "../../generation/snapshot.ts";
import { monthsAfter } from "../../reinforcement/active.ts";
import { lengthKm } from "../../reinforcement/border.ts";
import { loanEnds } from "../../reinforcement/ends.ts";
import type { CommuneColumns } from "../../staffing/commune-columns.ts";
import { effectiveShortfall } from "../../staffing/effective-shortfall.ts";
import { isMarked } from "../../units/marks.ts";
import type { NeedPart } from "../schema.ts";

/** One value a target, in the unit of the part; null where a figure it needs is not known. */
export type PartColumn = (number | null)[];

/** Reads one part of the need of the target at a place of the columns. */
type PartReader = (
  structure: StructureSnapshot,
  columns: CommuneColumns,
  place: number,
) => number | null;

/** The date of the question, the day whose loans count, and how far ahead their ends are looked for. */
interface When {
  asOf: string;
  lentOn: string;
  /** Whole calendar months after `asOf`. */
  horizonMonths: number;
}

/**
 * What makes the targets need posts, before it is scaled and weighed.
 *
 * @param columns  Of the targets, on `asOf` with loans of `lentOn`, judged by the norm of the question.
 */
export function rawParts(
  structure: StructureSnapshot,
  columns: CommuneColumns,
  when: When,
): Record<NeedPart, PartColumn> {
  const column = (read: PartReader) =>
    columns.indices.map((_, place) => read(structure, columns, place));
  return {
    shortfall: column((_, judged, place) => effectiveShortfall(judged, place)),
    borderKmPerPost: column(borderKmPerPost),
    population: column(population),
    area: column(area),
    complex: column(complexOn(when.asOf)),
    ending: column(endingWithin(when)),
  };
}

/**
 * Kilometres of land border for each post that is there: `km ÷ max(1, strength + on loan)`, in km. Source:
 * lengths of the gazetteer or of the installed boundaries, reports of strength, terms of loans. null while
 * the strength is not known.
 */
const borderKmPerPost: PartReader = ({ communes }, { indices, strength, reinforcement }, place) => {
  const own = strength[place]!;
  if (own === null) return null;
  return lengthKm(communes[indices[place]!]!.borderKm) / Math.max(1, own + reinforcement[place]!);
};

/** People, of the register of units. null where it has none. */
const population: PartReader = ({ communes }, { indices }, place) =>
  communes[indices[place]!]!.population;

/** Square kilometres, of the gazetteer or of the installed boundaries. */
const area: PartReader = ({ communes }, { indices }, place) => communes[indices[place]!]!.areaKm2;

/** 1 where a steward has marked the commune as complex ground on the date, else 0. */
const complexOn =
  (asOf: string): PartReader =>
  (structure, { indices }, place) =>
    Number(isMarked(structure, structure.communes[indices[place]!]!.code, "complex", asOf));

/**
 * Posts on loan that end within the horizon and that nobody carries on the day after: those whose last day
 * is `lentOn` or later and earlier than the day `horizonMonths` after it. Source: terms of loans.
 */
function endingWithin({ asOf, lentOn, horizonMonths }: When): PartReader {
  const before = monthsAfter(asOf, horizonMonths);
  return (structure, { indices }, place) => {
    const { code } = structure.communes[indices[place]!]!;
    return loanEnds(structure, code, lentOn, before)
      .filter(({ loan }) => loan.from <= lentOn)
      .reduce((sum, { posts }) => sum + posts, 0);
  };
}
