import type { Unit } from "../../server/units/schema.ts";
import type { NameRanks } from "./columns.ts";

/**
 * Places of names in the order of `compare`, found once for a list and only when asked for: comparing
 * ten thousand names anew at every change of date would be felt.
 */
export function nameRanks(
  units: readonly Unit[],
  provinces: readonly Unit[],
  compare: (a: string, b: string) => number,
): NameRanks {
  return { unit: ranked(units, compare), province: ranked(provinces, compare) };
}

function ranked(units: readonly Unit[], compare: (a: string, b: string) => number) {
  let ranks: Map<string, number> | undefined;
  return (code: string): number => {
    ranks ??= new Map(
      units
        .toSorted((a, b) => compare(a.name, b.name) || (a.code < b.code ? -1 : 1))
        .map((unit, rank) => [unit.code, rank]),
    );
    return ranks.get(code) ?? ranks.size;
  };
}
