import type { StructureSnapshot } from "../../generation/snapshot.ts";
import { isBorderCommune } from "../../reinforcement/border.ts";
import { UNIT_STATES } from "../../schema.ts";
import { staffingOn } from "../../staffing/state.ts";
import { isMarked } from "../../units/marks.ts";
import type { BasesQuestion, TargetFilter } from "../schema.ts";

/**
 * Communes that may receive posts on a date, by index, ascending: those in which a unit is due (DESIGN.md,
 * "state of a value") and for which all of the filters hold at once.
 *
 * @param filter  Codes in it are known: see `checkQuestion`.
 */
export function targetsOf(
  structure: StructureSnapshot,
  filter: TargetFilter,
  asOf: string,
): number[] {
  const { communes } = structure;
  const provinces = new Set(filter.provinces);
  const kinds = new Set(filter.kinds);
  const codes = new Set(filter.codes);
  const wanted = [...communes.keys()].filter((i) => {
    const { code, kind, parent } = communes[i]!;
    return (
      (provinces.size === 0 || provinces.has(parent!)) &&
      (kinds.size === 0 || kinds.has(kind)) &&
      (codes.size === 0 || codes.has(code)) &&
      (!filter.border || isBorderCommune(structure, i, asOf)) &&
      (!filter.complex || isMarked(structure, code, "complex", asOf))
    );
  });
  const { state } = staffingOn(structure, asOf, wanted);
  return wanted.filter((i) => {
    const word = UNIT_STATES[state[i]!];
    return word !== "not_applicable" && word !== "dissolved";
  });
}

/** Communes where a base may stand, by index, ascending: the targets, unless the question says otherwise. */
export const candidatesOf = (
  structure: StructureSnapshot,
  { candidates, asOf }: BasesQuestion,
  targets: readonly number[],
): readonly number[] => (candidates ? targetsOf(structure, candidates, asOf) : targets);
