import { isCarried } from "../history/carried-columns.ts";
import type { Norm } from "../norms/schema.ts";
import { judgingOn } from "../norms/standing.ts";
import type { UnitKind } from "../schema.ts";
import { type Base, basesOf, baseWords, isFresh } from "./bases.ts";
import { CATALOGUE, type CatalogueEntry, normEntry, normOfIndicator } from "./catalogue.ts";
import type { UnitReader } from "./readers.ts";
import type { IndicatorLine, Reading } from "./schema.ts";
import { onBase, statementReading, trainingReading } from "./statements.ts";
import type { Survey } from "./survey.ts";
import { rowsReading } from "./tally.ts";
import { normTarget, noTarget, type Reached, targetFields } from "./target-fields.ts";
import type { Target } from "./targets.ts";

/** Every indicator of a scope on its date, in the order of the catalogue. */
export function indicatorLines(survey: Survey): IndicatorLine[] {
  return entriesOf(survey).flatMap((entry) => linesOf(survey, entry));
}

/** The lines of one indicator; none for an id that nobody knows. */
export function linesOfIndicator(survey: Survey, id: string): IndicatorLine[] {
  const entry = entriesOf(survey).find((known) => known.id === id);
  return entry ? linesOf(survey, entry) : [];
}

/** A building of a unit that was merged is not the building of the unit it went into. */
const NOT_CARRIED = ["headquarters_completed", "housing_completed", "units_with_vehicle"];

/**
 * The catalogue, and after the chosen norm every norm that judges some unit of the structure on the date:
 * one that others go before everywhere is met or missed by nobody. The country is told its own norms alone: those of provinces are told there.
 * Norms of then judge units of then, not those that carry their figures.
 */
function entriesOf({ snapshot, scope, choice }: Survey): CatalogueEntry[] {
  const { structure, asOf, level } = scope;
  if (isCarried(structure, asOf)) {
    return CATALOGUE.filter(
      ({ id }) =>
        !NOT_CARRIED.includes(id) && (id !== "units_meeting_norm" || choice !== "in-force"),
    );
  }
  const judging = judgingOn(snapshot, structure, asOf);
  const norms = snapshot.norms
    .filter(({ id, scope: of }) => judging.has(id) && (level !== "country" || of === "VN"))
    .map(normEntry);
  return CATALOGUE.flatMap((entry) =>
    entry.id === "units_meeting_norm" ? [entry, ...norms] : [entry],
  );
}

function linesOf(survey: Survey, entry: CatalogueEntry): IndicatorLine[] {
  const reader = survey.reader(entry.id);
  return basesOf(survey, entry.id, reader).flatMap((base) => {
    const { reading, otherwise } = readingOf(survey, entry.id, reader, base.kinds);
    if (reading.value === null && !entry.always && base.targets.length === 0) return [];
    const targets: (Target | undefined)[] = base.targets.length > 0 ? base.targets : [undefined];
    return targets.map((target) =>
      lineOf(survey, entry, reader, { base, reading, otherwise, target }),
    );
  });
}

interface Found {
  base: Base;
  reading: Reading;
  otherwise: Reading | null;
  target: Target | undefined;
}

function lineOf(
  survey: Survey,
  entry: CatalogueEntry,
  reader: UnitReader | undefined,
  { base, reading, otherwise, target }: Found,
): IndicatorLine {
  const { kinds } = base;
  const { always: _, ...words } = entry;
  const onBorder = reader?.onBorder ?? false;
  const units = kinds.length === 0 ? null : unitsOf(survey, reader, kinds, reading);
  const history = historyOf(survey, entry.id, reader, kinds, reading);
  const reached: Reached = {
    reading: { ...reading, of: reading.of ?? (reader?.beyond ? null : units) },
    history: history.filter(({ asOf }) => asOf < survey.scope.asOf),
    valueOn: (date) => valueOn(survey, entry.id, reader, kinds, date),
  };
  const norm = normNamed(survey, entry.id);
  const fields = target
    ? targetFields(survey, target, reached)
    : norm?.due
      ? normTarget(survey, norm, reached)
      : noTarget(reading);
  const line = {
    ...words,
    ...reached.reading,
    base: units === null ? null : baseWords(units, kinds, onBorder),
    onBorder,
    baseKinds: kinds,
    baseUnits: units,
    otherwise,
    ...fields,
    history,
  };
  return { ...line, demo: isIllustrative(survey, line) };
}

/**
 * What is told of an indicator on a base. A statement about the whole scope goes before the sum of units'
 * rows when it is not older than the newest of them; what the other of the two says is told beside it, where
 * it differs.
 */
function readingOf(
  survey: Survey,
  id: string,
  reader: UnitReader | undefined,
  kinds: readonly UnitKind[],
): { reading: Reading; otherwise: Reading | null } {
  const { scope } = survey;
  const rows = reader
    ? rowsReading(
        survey.facts(scope.asOf),
        reader,
        survey.members(reader, scope.asOf, kinds).indices,
      )
    : trainingReading(id, survey.trainings);
  const told = onBase(survey, id, kinds).at(-1);
  const statement = told && statementReading(told);
  if (!statement) return { reading: rows ?? UNTOLD, otherwise: null };
  if (!rows || rows.value === null) return { reading: statement, otherwise: null };
  const differs = rows.value !== statement.value || (rows.of !== null && rows.of !== statement.of);
  if (rows.asOf !== null && rows.asOf > statement.asOf!) {
    const isTold = differs && isFresh(statement.asOf!, scope.asOf);
    return { reading: rows, otherwise: isTold ? statement : null };
  }
  return { reading: statement, otherwise: differs ? rows : null };
}

const UNTOLD: Reading = {
  value: null,
  of: null,
  reported: null,
  asOf: null,
  source: "statement",
  precision: "",
  documents: [],
};

/** Units of a base: those the rows count, else as many as the document says, else as there are. */
function unitsOf(
  survey: Survey,
  reader: UnitReader | undefined,
  kinds: readonly UnitKind[],
  reading: Reading,
): number {
  const { structure, indices, asOf } = survey.scope;
  if (reader) return survey.members(reader, asOf, kinds).indices.length;
  return reading.of ?? indices.filter((i) => kinds.includes(structure.communes[i]!.kind)).length;
}

function historyOf(
  survey: Survey,
  id: string,
  reader: UnitReader | undefined,
  kinds: readonly UnitKind[],
  { value, of, asOf }: Reading,
): IndicatorLine["history"] {
  const { scope } = survey;
  if (reader) {
    const past = survey.dates.flatMap((date) => survey.valueAt(reader, date, kinds) ?? []);
    return value === null ? past : [...past, { asOf: scope.asOf, value, of }];
  }
  // A statement is of its own date: nothing says what became of it since.
  const told = onBase(survey, id, kinds).map((row) => ({
    asOf: row.asOf,
    value: row.value,
    of: row.of,
  }));
  return told.length > 0 || value === null || asOf === null ? told : [{ asOf, value, of }];
}

/** What was known on a date in the past. */
function valueOn(
  survey: Survey,
  id: string,
  reader: UnitReader | undefined,
  kinds: readonly UnitKind[],
  date: string,
): number | null {
  const told = onBase(survey, id, kinds).findLast((row) => row.asOf <= date);
  const counted = reader && survey.valueAt(reader, date, kinds);
  return counted?.value ?? told?.value ?? null;
}

const normNamed = ({ snapshot }: Survey, id: string): Norm | undefined =>
  snapshot.norms.find((norm) => norm.id === normOfIndicator(id));

function isIllustrative(
  { snapshot }: Survey,
  line: Pick<IndicatorLine, "documents" | "targetHistory">,
): boolean {
  const ids = [...line.documents, ...line.targetHistory.map(({ document }) => document)];
  return ids.some((id) => snapshot.documents.get(id)?.demo);
}
