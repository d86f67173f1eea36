import type { Held } from "../generation/snapshot.ts";
import { isCarried } from "../history/carried-columns.ts";
import { onBase } from "../indicators/statements.ts";
import type { ObservationRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import { type Behind, largestFirst, type Question, type RowBehind } from "./behind.ts";
import { traceCarried } from "./carried.ts";
import type { LineBehind } from "./indicator-line.ts";
import { ladderRow, vehicleRow } from "./ladders.ts";
import { loanRows } from "./loans.ts";
import { staffed, stateRow } from "./staffing.ts";

type Told = Pick<Behind, "rows" | "under">;

/** A commune and what it adds. */
interface Give {
  i: number;
  counts: number;
}

/** The statement that tells a line. */
export function statementRows({ survey, line }: LineBehind): RowBehind[] {
  const told = onBase(survey, line.id, line.baseKinds).at(-1);
  return told ? [statementRow(told)] : [];
}

const statementRow = (row: Held<ObservationRow>): RowBehind => ({
  list: "observation",
  unit: undefined,
  asOf: row.asOf,
  counts: row.value,
  values: { value: row.value, of: row.of, precision: row.precision, kinds: row.kinds.join(", ") },
  document: row.document,
  batch: row.batch,
});

/** Figures of carried units that hold what stands in no unit too. */
const CARRIED: Record<string, string> = {
  ...{ strength: "strength", chiefs: "chiefs", deputies: "deputies", officers: "officers" },
  border_reinforcements: "reinforcement",
};

/** What each unit adds to a line, the most first, and what stands behind that. */
export function unitRows(known: LineBehind): Told {
  const { line, question, survey } = known;
  const reader = survey.reader(line.id);
  if (!reader) return { rows: trainingRows(known) };
  const isThen = isCarried(question.structure, question.asOf);
  const carried = isThen ? CARRIED[line.id] : undefined;
  if (carried) return traceCarried(question, carried);
  const gives = givesOf(known);
  if (line.id.startsWith("border_") && !isThen) {
    return { rows: borrowed({ ...question, indices: membersOf(known) }, line.id, gives) };
  }
  const each = (rowOf: (give: Give) => RowBehind): Told => ({
    rows: largestFirst(gives.map(rowOf)),
  });
  if (line.id.startsWith("headquarters_")) {
    return each((give) => ladderRow(question, "headquarters", give));
  }
  if (line.id.startsWith("housing_")) return each((give) => ladderRow(question, "housing", give));
  if (line.id === "units_with_vehicle") return each((give) => vehicleRow(question, give));
  const { rowAt, underAt } = staffed({ ...question, indices: gives.map(({ i }) => i) });
  return {
    rows: largestFirst(gives.map(({ counts }, place) => rowAt(place, counts))),
    under: [...gives.keys()].flatMap(underAt),
  };
}

const membersOf = ({ survey, line, question }: LineBehind): readonly number[] => {
  const reader = survey.reader(line.id);
  return reader ? survey.members(reader, question.asOf, line.baseKinds as UnitKind[]).indices : [];
};

/** What each unit of the base adds, where it is known; none of a line that units do not make. */
export function givesOf(known: LineBehind): Give[] {
  const { survey, line, question } = known;
  const reader = survey.reader(line.id);
  if (!reader) return [];
  const facts = survey.facts(question.asOf);
  return membersOf(known).flatMap((i) => {
    const counts = reader.read(facts, i);
    return counts === null ? [] : [{ i, counts }];
  });
}

/** Units of the base of which the line says nothing: what makes each of them owe a figure. */
export function silentRows(known: LineBehind): RowBehind[] {
  const { survey, line, question } = known;
  const reader = survey.reader(line.id);
  if (!reader) return [];
  const facts = survey.facts(question.asOf);
  return membersOf(known)
    .filter((i) => reader.read(facts, i) === null)
    .map((i) => ({ ...stateRow(question, i, facts.state(i)), counts: 1 }));
}

/** Loans give their posts; where communes are counted, the first loan of each gives the one. */
function borrowed(question: Question, id: string, gives: readonly Give[]): RowBehind[] {
  const counted = new Set<string>();
  const isPosts = id === "border_reinforcements";
  const among = new Set(gives.map(({ i }) => question.structure.communes[i]!.code));
  return loanRows(question, ({ code }) => among.has(code)).map(({ loan, ...row }) => {
    const isFirst = !counted.has(loan.code);
    counted.add(loan.code);
    return { ...row, counts: isPosts ? loan.posts : Number(isFirst) };
  });
}

/** Topics of the newest training, each with its people. */
export function trainingRows({ survey, line }: Pick<LineBehind, "survey" | "line">): RowBehind[] {
  return survey.trainings.map((row) => ({
    list: "training",
    unit: undefined,
    asOf: row.asOf,
    counts: line.id === "training_topics" ? 1 : row.people,
    values: { topic: row.topic, people: row.people },
    document: row.document,
    batch: row.batch,
  }));
}
