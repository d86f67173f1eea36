import { isCarried } from "../history/carried-columns.ts";
import { normOfIndicator } from "../indicators/catalogue.ts";
import { indicatorLines } from "../indicators/lines.ts";
import { type Behind, counted, type Question, type RowBehind } from "./behind.ts";
import { type LineBehind, lineOf, surveyOf } from "./indicator-line.ts";
import { givesOf, silentRows, statementRows, trainingRows, unitRows } from "./indicator-rows.ts";
import { REGISTERS } from "./register.ts";
import { staffed } from "./staffing.ts";
import { targetRows } from "./target-rows.ts";

/**
 * An indicator as `/api/indicators` tells it: the statement of a document, or what each unit adds. The
 * target lines stand beside.
 *
 * @param member  Names the line, see `lineOf`.
 */
export function traceIndicator(question: Question, member: string): Behind {
  const known = lineOf(question, member);
  return known ? readingOf(known, known.line.source, known.line.value) : { rows: [] };
}

/** What the other source says, where both are known and differ. */
export function traceOtherwise(question: Question, member: string): Behind {
  const known = lineOf(question, member);
  const other = known?.line.otherwise;
  return known && other ? readingOf(known, other.source, other.value) : { rows: [] };
}

const readingOf = (
  known: LineBehind,
  source: LineBehind["line"]["source"],
  value: number | null,
): Behind => {
  const { rows, under = [] } =
    source === "statement" ? { rows: statementRows(known) } : unitRows(known);
  return {
    ...{ rows, value, made: source === "statement" ? "stated" : "sum" },
    name: known.line.name,
    norms: judges(known),
    under: [...under, ...targetRows(known, 0)],
  };
};

function judges({ line, question }: LineBehind) {
  const norm = question.snapshot.norms.find(({ id }) => id === normOfIndicator(line.id));
  if (norm) return [norm];
  return line.id === "units_meeting_norm" ? staffed(question).norms : undefined;
}

/**
 * Units of a base by what they add: `yes.<line>` something, `no.<line>` nothing, `unknown.<line>` those
 * of which nobody said anything.
 */
export function traceIndicatorUnits(question: Question, member: string): Behind {
  const dot = member.indexOf(".");
  const outcome = member.slice(0, dot);
  const known = lineOf(question, member.slice(dot + 1));
  if (!known) return { rows: [] };
  const shared = {
    norms: judges(known),
    name: known.line.name,
    documents: [REGISTERS[known.question.structure.id]],
  };
  if (outcome === "unknown") return counted({ ...shared, rows: silentRows(known) });
  const { structure, asOf } = known.question;
  const indices = givesOf(known)
    .filter(({ counts }) => (outcome === "yes" ? counts > 0 : counts === 0))
    .map(({ i }) => i);
  // Carried figures hold what stands in no unit, and a unit without a loan has no row of its own there.
  const told = isCarried(structure, asOf) ? { rows: [] } : unitRows(known);
  const rows = firstOfEach(told.rows, new Set(indices.map((i) => structure.communes[i]!.code)));
  const seen = new Set(rows.map(({ unit }) => unit?.code));
  const rest = indices.filter((i) => !seen.has(structure.communes[i]!.code));
  const { rowAt, underAt } = staffed({ ...known.question, indices: rest });
  const places = [...rest.keys()];
  return counted({
    ...shared,
    rows: [...rows, ...places.map((place) => rowAt(place, 1))],
    under: places.flatMap(underAt),
  });
}

/** Rows of some units: the first of each counts it. */
function firstOfEach(rows: readonly RowBehind[], wanted: Set<string>): RowBehind[] {
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const code = row.unit?.code ?? "";
    if (!wanted.has(code)) return [];
    const counts = Number(!seen.has(code));
    seen.add(code);
    return [{ ...row, counts }];
  });
}

/** People trained on one topic. */
export function traceTraining(question: Question, topic: string): Behind {
  const known = lineOf(question, "people_trained");
  return { rows: known ? trainingRows(known).filter(({ values }) => values.topic === topic) : [] };
}

/** Lines of the indicators of a scope that stand in one status, one row each. */
export function traceStatus(question: Question, status: string): Behind {
  const known = surveyOf(question);
  const lines = indicatorLines(known.survey).filter((line) => line.status === status);
  return counted({
    rows: lines.map((line) => ({
      list: "indicator",
      unit: undefined,
      asOf: line.asOf,
      counts: 1,
      name: line.name,
      values: {
        value: line.value,
        of: line.of,
        target: line.target,
        due: line.due,
      },
      document: line.targetHistory.at(-1)?.document ?? line.documents[0] ?? null,
    })),
    under: lines.flatMap((line) => targetRows({ ...known, line }, 0)),
  });
}
