import {
  type Carried,
  type CarriedColumns,
  carriedColumns,
  carriedOn,
  partsOf,
  type Role,
} from "../history/carried-columns.ts";
import { unassignedIn } from "../history/carried-totals.ts";
import type { Counts } from "../history/carry.ts";
import { activeLoans, sumPosts } from "../reinforcement/active.ts";
import type { Behind, Question, RowBehind } from "./behind.ts";
import type { Staffed } from "./staffing.ts";

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
  const { columns } = before(question);
  const rowAt = (place: number, counts: number) => unitRow(question, columns, place, counts);
  return { columns, rowAt, norms: [...columns.norms.values()] };
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
  };
}

/**
 * Posts of then in units of now. Of one unit the rows are the reports of the units it was made from,
 * where these add up to its figure; of more, one row a unit and one for what stands unassigned, with the
 * reports of then behind them.
 */
export function traceCarried(question: Question, figure: string): Behind {
  const { structure, indices, unit, scope } = question;
  const known = before(question);
  const { columns } = known;
  const gives = GIVES[figure]!;
  const under = indices.flatMap((_, place) => partRows(question, known, place, gives));
  const isAlone = unit !== undefined && scope.length === 5;
  if (isAlone) {
    const state = columns.state[0];
    const isUnknown = state === "not_reported" || state === "not_applicable";
    if (isUnknown && figure !== "reinforcement") return { rows: [], value: null, under };
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
  const province = scope === "VN" ? undefined : structure.indexOf.get(scope);
  const unassigned = gives(unassignedIn(columns, structure, province));
  if (unassigned > 0) rows.push(unassignedRow(question, unassigned));
  return { rows, under };
}

const unassignedRow = ({ unit, asOf }: Question, counts: number): RowBehind => ({
  list: "unit",
  unit,
  asOf,
  counts,
  values: { unassigned: counts },
});

/** The reports, or loans, of the units of 2021 that a unit was made from. */
function partRows(
  { snapshot, structure, indices, asOf }: Question,
  { carried }: Before,
  place: number,
  gives: (posts: Counts<Role>) => number,
): RowBehind[] {
  const former = snapshot.structures["2021"];
  const { staffing, communes } = former;
  const code = structure.communes[indices[place]!]!.code;
  return partsOf(carried, former, code).flatMap(({ index, row, state }): RowBehind[] => {
    if (row < 0) return [];
    const cell = row * communes.length + index;
    const posts = {
      chiefs: staffing.chiefs[cell]!,
      deputies: staffing.deputies[cell]!,
      officers: staffing.officers[cell]!,
      reinforcement: sumPosts(activeLoans(former, communes[index]!.code, asOf)),
    };
    return [
      {
        list: "staffing",
        unit: communes[index]!,
        from: former,
        asOf: staffing.dates[row]!,
        counts: gives(posts),
        values: { ...posts, state },
        document: snapshot.documentIds[staffing.document[cell]!]!,
        batch: staffing.batch[cell]!,
      },
    ];
  });
}
