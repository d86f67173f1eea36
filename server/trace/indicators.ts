import type { Held } from "../generation/snapshot.ts";
import { normOfIndicator } from "../indicators/catalogue.ts";
import { linesOfIndicator } from "../indicators/lines.ts";
import type { IndicatorLine } from "../indicators/schema.ts";
import { resolveScope, type Scope } from "../indicators/scope.ts";
import { onBase } from "../indicators/statements.ts";
import { Survey } from "../indicators/survey.ts";
import type { ObservationRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import { type Behind, largestFirst, type Question, type RowBehind } from "./behind.ts";
import { ladderRow, vehicleRow } from "./ladders.ts";
import { loanRows } from "./loans.ts";
import { staffed } from "./staffing.ts";

/**
 * An indicator as `/api/indicators` tells it: the statement of a document, or what each unit adds. The
 * target lines stand beside.
 *
 * @param member  Id of the indicator; after a colon the kinds of its base with hyphens between, where an
 *   indicator has several bases.
 */
export function traceIndicator(question: Question, member: string): Behind {
  const [id = "", base] = member.split(":");
  const { snapshot } = question;
  const scope = resolveScope(snapshot, question.scope, {
    asOf: question.asOf,
    structure: question.structure.id,
  });
  const survey = new Survey(snapshot, scope, question.norm);
  const lines = linesOfIndicator(survey, id);
  const line = lines.find(({ baseKinds }) => base === undefined || baseKinds.join("-") === base);
  if (!line) return { rows: [] };
  const norm = snapshot.norms.find((known) => known.id === normOfIndicator(id));
  const found =
    line.source === "statement"
      ? statementRows(survey, line)
      : unitRows({ ...question, asOf: scope.asOf, indices: scope.indices }, survey, line, scope);
  return {
    rows: found,
    made: line.source === "statement" ? "stated" : "sum",
    value: line.value,
    norms: norm ? [norm] : id === "units_meeting_norm" ? judges(question, scope) : undefined,
    under: targetRows(question, line),
  };
}

const judges = (question: Question, scope: Scope) =>
  staffed({ ...question, asOf: scope.asOf, indices: scope.indices }).norms;

function statementRows(survey: Survey, line: IndicatorLine): RowBehind[] {
  const told = onBase(survey.statements, line.id, line.baseKinds).at(-1);
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

function targetRows({ snapshot }: Question, { targetId }: IndicatorLine): RowBehind[] {
  return snapshot.targets
    .filter(({ id }) => id === targetId)
    .map((row) => ({
      list: "target",
      unit: undefined,
      asOf: row.setOn,
      counts: 0,
      values: { percent: row.percent, due: row.due },
      document: row.document,
      batch: row.batch,
    }));
}

function unitRows(
  question: Question,
  survey: Survey,
  line: IndicatorLine,
  scope: Scope,
): RowBehind[] {
  const reader = survey.reader(line.id);
  if (!reader) return trainingRows(survey, line.id);
  const facts = survey.facts(scope.asOf);
  const { indices } = survey.members(reader, scope.asOf, line.baseKinds as UnitKind[]);
  const gives = indices.flatMap((i) => {
    const counts = reader.read(facts, i);
    return counts === null ? [] : [{ i, counts }];
  });
  if (line.id.startsWith("border_")) return borrowed({ ...question, indices }, line.id, gives);
  if (line.id.startsWith("headquarters_"))
    return largestFirst(gives.map((give) => ladderRow(question, "headquarters", give)));
  if (line.id.startsWith("housing_"))
    return largestFirst(gives.map((give) => ladderRow(question, "housing", give)));
  if (line.id === "units_with_vehicle")
    return largestFirst(gives.map((give) => vehicleRow(question, give)));
  const { rowAt } = staffed({ ...question, indices });
  const placeOf = new Map(indices.map((i, place) => [i, place]));
  return largestFirst(gives.map(({ i, counts }) => rowAt(placeOf.get(i)!, counts)));
}

/** Loans give their posts; where communes are counted, the first loan of each gives the one. */
function borrowed(
  question: Question,
  id: string,
  gives: readonly { i: number; counts: number }[],
): RowBehind[] {
  const counted = new Set<string>();
  const isPosts = id === "border_reinforcements";
  const among = new Set(gives.map(({ i }) => question.structure.communes[i]!.code));
  return loanRows(question, ({ code }) => among.has(code)).map(({ loan, ...row }) => {
    const isFirst = !counted.has(loan.code);
    counted.add(loan.code);
    return { ...row, counts: isPosts ? loan.posts : Number(isFirst) };
  });
}

function trainingRows({ trainings }: Survey, id: string): RowBehind[] {
  return trainings.map((row) => ({
    list: "training",
    unit: undefined,
    asOf: row.asOf,
    counts: id === "training_topics" ? 1 : row.people,
    values: { topic: row.topic, people: row.people },
    document: row.document,
    batch: row.batch,
  }));
}
