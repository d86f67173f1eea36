import type { Held, StructureSnapshot } from "../generation/snapshot.ts";
import {
  type Carried,
  type CarriedColumns,
  carriedColumns,
  carriedOn,
  partsOf,
  type Role,
} from "../history/carried-columns.ts";
import type { Counts } from "../history/carry.ts";
import type { AllocationRow } from "../ledger/rows.ts";
import type { Behind, Question, RowBehind } from "./behind.ts";
import { formerRow } from "./former-row.ts";
import { REGISTERS } from "./register.ts";
import type { Staffed } from "./staffing.ts";
import { unassignedRows } from "./unassigned.ts";

const GIVES: Record<string, (posts: Counts<Role>) => number> = {
  strength: ({ chiefs, deputies, officers }) => chiefs + deputies + officers,
  chiefs: ({ chiefs }) => chiefs,
  deputies: ({ deputies }) => deputies,
  officers: ({ officers }) => officers,
  reinforcement: ({ reinforcement }) => reinforcement,
};

/** Figures that hold all posts of then, those that no unit of now has been given included. */
export const CARRIED_SUMS: ReadonlySet<string> = new Set(Object.keys(GIVES));

interface Before {
  columns: CarriedColumns;
  carried: Carried;
}

function before({ snapshot, indices, asOf, norm }: Question): Before {
  const carried = carriedOn(snapshot, asOf);
  return { carried, columns: carriedColumns(snapshot, { asOf, norm }, indices, carried) };
}

/** Units of now on a day of then: what tells of each is how many units of then are known. */
export function staffedBefore(question: Question): Staffed {
  const known = before(question);
  const { columns } = known;
  const rowAt = (place: number, counts: number) => unitRow(question, columns, place, counts);
  const underAt = (place: number) => partRows(question, known, place, () => 0);
  return { columns, rowAt, underAt, norms: [...columns.norms.values()] };
}

function unitRow(
  { structure, indices, asOf }: Question,
  columns: CarriedColumns,
  place: number,
  counts: number,
): RowBehind {
  return {
    list: "unit",
    unit: structure.communes[indices[place]!]!,
    asOf,
    counts,
    values: {
      strength: columns.strength[place]!,
      state: columns.state[place]!,
      known: columns.known[place]!,
      parts: columns.parts[place]!,
    },
    // Made from nothing that was due to report: the register alone tells of it.
    document: columns.parts[place] === 0 ? REGISTERS["2026"].id : null,
  };
}

/**
 * Posts of then in units of now. Of one unit the rows are the reports of the units it was made from,
 * where these add up to its figure; of more, one row a unit with the reports of then behind it, and the
 * reports of units whose posts stand unassigned.
 *
 * @param isPartialTold  Also the posts of a unit that is known in part, which is no figure of it.
 */
export function traceCarried(
  question: Question,
  figure: string,
  { isPartialTold = false } = {},
): Behind {
  const { indices, unit, scope } = question;
  const known = before(question);
  const { columns } = known;
  const gives = GIVES[figure]!;
  const under = indices.flatMap((_, place) => partRows(question, known, place, gives));
  const isAlone = unit !== undefined && scope.length === 5;
  if (isAlone) {
    const state = columns.state[0];
    const isUnknown = state === "not_reported" || state === "not_applicable";
    if (isUnknown && !isPartialTold && figure !== "reinforcement") {
      return { rows: [], value: null, under };
    }
    const value = gives(columns.atLeast[0]!);
    const sum = under.reduce((total, row) => total + row.counts, 0);
    return sum === value
      ? { rows: under, value }
      : { rows: [unitRow(question, columns, 0, value)], under };
  }
  const rows = indices.flatMap((_, place) => {
    const counts = gives(columns.atLeast[place]!);
    return counts > 0 || columns.strength[place] !== null
      ? [unitRow(question, columns, place, counts)]
      : [];
  });
  const left = unassignedRows(question, known.carried, gives).filter(({ counts }) => counts > 0);
  return { rows: [...rows, ...left], under };
}

/** The reports of the units of 2021 that a unit was made from, and the declared shares it has of them. */
function partRows(
  question: Question,
  { carried }: Before,
  place: number,
  gives: (posts: Counts<Role>) => number,
): RowBehind[] {
  const { snapshot, structure, indices } = question;
  const former = snapshot.structures["2021"];
  const { code } = structure.communes[indices[place]!]!;
  return partsOf(carried, former, code).flatMap((part): RowBehind[] => {
    if (part.row < 0) return [];
    const from = former.communes[part.index]!.code;
    const shares = carried.reform.shares.has(from)
      ? snapshot.allocations.filter((row) => row.from === from && row.to === code)
      : [];
    return [formerRow(question, part, gives), ...shares.map((row) => shareRow(former, row))];
  });
}

const shareRow = (
  former: StructureSnapshot,
  { from, share, document, batch }: Held<AllocationRow>,
): RowBehind => ({
  list: "allocation",
  unit: former.communes[former.indexOf.get(from)!]!,
  from: former,
  counts: 0,
  values: { share },
  document,
  batch,
});
