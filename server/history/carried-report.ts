import type { Snapshot } from "../generation/snapshot.ts";
import { mostFrequent } from "../units/history.ts";
import { type Carried, NOBODY, partsOf } from "./carried-columns.ts";

/** Sums of a unit of 2026 over what it was made from, as one report tells its figures. */
export interface CarriedReport {
  /** Date of the oldest report in the sum: the sum is no fresher. */
  reportedFor: string;
  chiefs: number;
  deputies: number;
  officers: number;
  /** The document behind most of the parts; of equals the first by id. */
  document: string;
}

/** The carried figures of a unit of 2026; null where a part is not known, or none was due. */
export function carriedReport(
  snapshot: Snapshot,
  carried: Carried,
  code: string,
): CarriedReport | null {
  const former = snapshot.structures["2021"];
  const parts = partsOf(carried, former, code);
  if (parts.length === 0 || parts.some(({ isKnown }) => !isKnown)) return null;
  const { chiefs, deputies, officers } = carried.standing.units.get(code) ?? NOBODY;
  const oldest = Math.min(...parts.map(({ row }) => row));
  const documents = parts.map(({ document }) => snapshot.documentIds[document]!);
  return {
    reportedFor: former.staffing.dates[oldest]!,
    ...{ chiefs, deputies, officers },
    document: mostFrequent(documents),
  };
}
