import { isCarried } from "../history/carried-columns.ts";
import type { Norm } from "../norms/schema.ts";
import type { UnitState } from "../schema.ts";
import { type CommuneColumns, communeColumns } from "../staffing/commune-columns.ts";
import { isWithin, staffingOn } from "../staffing/state.ts";
import {
  type Behind,
  counted,
  largestFirst,
  lentOn,
  type Question,
  type RowBehind,
} from "./behind.ts";
import { CARRIED_SUMS, staffedBefore, traceCarried } from "./carried.ts";
import { REGISTERS } from "./register.ts";

/** The columns of `/api/coverage` over the communes of a question, and the row that tells of each. */
export interface Staffed {
  columns: CommuneColumns;
  /** The row behind the state of the commune at this place, giving so much to the figure. */
  rowAt: (place: number, counts: number) => RowBehind;
  /** What stands behind that row: the reports that a carried figure is made from. */
  underAt: (place: number) => RowBehind[];
  norms: Norm[];
}

const nothing = () => [];

export function staffed(question: Question): Staffed {
  const { snapshot, structure, indices } = question;
  if (isCarried(structure, question.asOf)) return staffedBefore(question);
  const columns = communeColumns(
    snapshot,
    structure,
    { ...question, lentOn: lentOn(question) },
    indices,
  );
  const on = staffingOn(structure, question.asOf, indices);
  const { staffing, communes } = structure;
  const rowAt = (place: number, counts: number): RowBehind => {
    const i = indices[place]!;
    const row = on.row[i]!;
    if (row < 0) return { ...stateRow(question, i, columns.state[place]!), counts };
    const cell = row * communes.length + i;
    return {
      list: "staffing",
      unit: communes[i]!,
      asOf: staffing.dates[row]!,
      counts,
      values: {
        strength: columns.strength[place]!,
        chiefs: columns.chiefs[place]!,
        deputies: columns.deputies[place]!,
        officers: columns.officers[place]!,
        required: columns.required[place]!,
        shortfall: columns.shortfall[place]!,
        state: columns.state[place]!,
      },
      document: snapshot.documentIds[staffing.document[cell]!]!,
      batch: staffing.batch[cell]!,
    };
  };
  return { columns, rowAt, underAt: nothing, norms: [...columns.norms.values()] };
}

/** What tells of a commune without a figure: that it has no unit, or which rule asks it for one. */
export function stateRow(
  { structure, asOf }: Question,
  i: number,
  state: UnitState,
): Omit<RowBehind, "counts"> {
  const unit = structure.communes[i]!;
  const without = structure.noUnit.find((row) => row.code === unit.code && isWithin(row, asOf));
  const rule = structure.scheme.find(
    (row) =>
      (row.scope === "VN" || row.scope === unit.parent) &&
      row.kinds.includes(unit.kind) &&
      isWithin(row, asOf),
  );
  const told = without ?? rule;
  const isOver = state === "dissolved" || asOf < structure.inForceFrom;
  if (!told || isOver) {
    return {
      list: "unit",
      unit,
      asOf: state === "dissolved" ? structure.inForceUntil : structure.inForceFrom,
      values: { state },
      document: REGISTERS[structure.id].id,
    };
  }
  return {
    list: without ? "no_unit" : "scheme",
    unit,
    asOf: told.from,
    values: { state, until: told.until },
    document: told.document,
    batch: told.batch,
  };
}

type Count = (columns: CommuneColumns, place: number, question: Question) => number | null;

const isDue = ({ state }: CommuneColumns, place: number) =>
  state[place] !== "not_applicable" && state[place] !== "dissolved";
const one = (test: boolean | null | undefined) => (test ? 1 : null);

/** What a commune gives to a figure; null where it plays no part in it. */
const GIVES: Record<string, Count> = {
  strength: ({ strength }, place) => strength[place]!,
  chiefs: ({ chiefs }, place) => chiefs[place]!,
  deputies: ({ deputies }, place) => deputies[place]!,
  officers: ({ officers }, place) => officers[place]!,
  minimum: ({ strength }, place) => strength[place]!,
  shortfall: ({ shortfall }, place) => shortfall[place]!,
  units: () => 1,
  applicable: (columns, place) => one(isDue(columns, place)),
  outside: (columns, place) => one(!isDue(columns, place)),
  reported: ({ strength }, place) => one(strength[place] !== null),
  judged: ({ meets }, place) => one(meets[place] !== null),
  meeting: ({ meets }, place) => one(meets[place]),
  below: ({ meets }, place) => one(meets[place] === false),
};

const JUDGING = new Set(["shortfall", "judged", "meeting", "below"]);
const POSTS = new Set(["strength", "chiefs", "deputies", "officers", "minimum", "shortfall"]);

/** The rows of the communes that play a part in a figure, and what stands behind them. */
function rowsOf(question: Question, { columns, rowAt, underAt }: Staffed, gives: Count) {
  const counts = question.indices.map((_, place) => gives(columns, place, question));
  const places = [...counts.keys()].filter((place) => counts[place] !== null);
  return {
    rows: places.map((place) => rowAt(place, counts[place]!)),
    under: places.flatMap(underAt),
  };
}

/** Figures that are summed, or counted, over the staffing reports of communes. */
export function traceStaffing(question: Question, figure: string): Behind {
  if (isCarried(question.structure, question.asOf) && CARRIED_SUMS.has(figure)) {
    return traceCarried(question, figure);
  }
  const known = staffed(question);
  const { rows, under } = rowsOf(question, known, GIVES[figure]!);
  const behind: Behind = {
    ...{ rows, under },
    norms: JUDGING.has(figure) ? known.norms : undefined,
    documents: [REGISTERS[question.structure.id]],
  };
  if (!POSTS.has(figure)) return counted(behind);
  if (figure !== "minimum") return { ...behind, rows: largestFirst(rows) };
  return { ...behind, rows: rows.sort((a, b) => a.counts - b.counts), made: "least" };
}

/** Communes in one state of report. */
export function traceState(question: Question, state: string): Behind {
  const known = staffed(question);
  const told = rowsOf(question, known, (columns, place) => one(columns.state[place] === state));
  return counted({ ...told, documents: [REGISTERS[question.structure.id]] });
}

/**
 * What the norm asks for: of one commune its own minimum, of more those of the judged ones. The rows are
 * the norms themselves; `min-N` is the reader's own and has no document.
 */
export function traceRequired(question: Question): Behind {
  const { structure, indices } = question;
  const { columns, norms } = staffed(question);
  const isAlone = indices.length === 1;
  const rows = indices.flatMap((i, place): RowBehind[] => {
    const required = columns.required[place] ?? null;
    if (required === null || (!isAlone && columns.meets[place] === null)) return [];
    const unit = structure.communes[i]!;
    const norm = columns.judge[place];
    return [
      {
        list: "norm",
        unit,
        asOf: norm?.effectiveFrom ?? null,
        counts: required,
        values: { min: required, max: norm?.max ?? null, due: norm?.due ?? null },
        document: norm?.document ?? null,
        batch: norm?.batch ?? null,
      },
    ];
  });
  return { rows, norms };
}
