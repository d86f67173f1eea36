import type { Held } from "../generation/snapshot.ts";
import { ladderColumns } from "../headquarters/commune-columns.ts";
import { latestOn } from "../headquarters/rung.ts";
import type { LadderRow } from "../ledger/rows.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { REGISTERS } from "./register.ts";
import { stateRow, traceState } from "./staffing.ts";

type Ladder = "headquarters" | "housing";

/** A commune and what it gives. */
interface Give {
  i: number;
  counts: number;
}

const isOut = (state: string) => state === "not_applicable" || state === "dissolved";

/** The step that a commune stands on. */
export function ladderRow({ structure, asOf }: Question, ladder: Ladder, give: Give): RowBehind {
  const unit = structure.communes[give.i]!;
  const step = latestOn<Held<LadderRow>>(structure[ladder].get(unit.code), asOf)!;
  return {
    list: ladder,
    unit,
    asOf: step.asOf,
    counts: give.counts,
    values: { rung: step.rung },
    document: step.document,
    batch: step.batch,
  };
}

/** The last count of a commune's vehicles. */
export function vehicleRow({ structure, asOf }: Question, give: Give): RowBehind {
  const unit = structure.communes[give.i]!;
  const row = latestOn(structure.vehicles.get(unit.code), asOf)!;
  return {
    list: "vehicles",
    unit,
    asOf: row.asOf,
    counts: give.counts,
    values: { count: row.count },
    document: row.document,
    batch: row.batch,
  };
}

/** Nobody reported: what is left is why the unit owes a figure. */
const silent = (question: Question, i: number): RowBehind => ({
  ...stateRow(question, i, "not_reported"),
  counts: 1,
});

/**
 * Communes on one rung; with `known` on any, with a state those that `/api/headquarters` counts there.
 */
export const traceLadder =
  (ladder: Ladder) =>
  (question: Question, member: string): Behind => {
    const { snapshot, structure, indices, asOf } = question;
    if (isOut(member)) return traceState(question, member);
    const columns = ladderColumns(snapshot, structure, asOf, indices);
    const rows = indices.flatMap((i, place): RowBehind[] => {
      const rung = columns[ladder][place] ?? null;
      if (rung === null) {
        const isSilent = member === "not_reported" && !isOut(columns.state[place]!);
        return isSilent ? [silent(question, i)] : [];
      }
      if (member !== "known" && member !== rung) return [];
      return [ladderRow(question, ladder, { i, counts: 1 })];
    });
    return counted({ rows, documents: [REGISTERS[structure.id]] });
  };

/** Which units a figure of vehicles counts. */
export const VEHICLES: Record<string, (count: number) => boolean> = {
  any: (count) => count > 0,
  zero: (count) => count === 0,
  "1": (count) => count === 1,
  "2": (count) => count === 2,
  "3-": (count) => count >= 3,
  known: () => true,
};

/**
 * Vehicles of all communes that count theirs; with `1`, `2` or `3-` the units that have so many, with
 * `any` those with any, with a state those in it.
 */
export function traceVehicles(question: Question, member: string): Behind {
  const { snapshot, structure, indices, asOf } = question;
  if (isOut(member)) return traceState(question, member);
  const columns = ladderColumns(snapshot, structure, asOf, indices);
  const rows = indices.flatMap((i, place): RowBehind[] => {
    const count = columns.vehicles[place] ?? null;
    if (count === null) {
      const isSilent = member === "not_reported" && !isOut(columns.state[place]!);
      return isSilent ? [silent(question, i)] : [];
    }
    if (member === "") return [vehicleRow(question, { i, counts: count })];
    return VEHICLES[member]?.(count) ? [vehicleRow(question, { i, counts: 1 })] : [];
  });
  return member === "" ? { rows } : counted({ rows, documents: [REGISTERS[structure.id]] });
}
