import type { Held, Snapshot } from "../generation/snapshot.ts";
import type { ObservationRow, TrainingRow } from "../ledger/rows.ts";
import type { UnitKind } from "../schema.ts";
import type { Reading } from "./schema.ts";
import type { Scope } from "./scope.ts";
import type { Survey } from "./survey.ts";
import { sameKinds, sortKinds } from "./tally.ts";

type Observation = Held<ObservationRow>;

/** Whether a row is said of exactly this scope. The country is the same in every structure. */
function isAbout(scope: Scope, row: { scope: string; structure: string }): boolean {
  if (row.scope !== scope.key) return false;
  return row.scope === "VN" || row.structure === scope.structure.id;
}

/** Every statement about a scope up to its date, ascending. */
export function statementsOf(snapshot: Snapshot, scope: Scope): Observation[] {
  return snapshot.observations
    .filter((row) => isAbout(scope, row) && row.asOf <= scope.asOf)
    .sort((a, b) => (a.asOf < b.asOf ? -1 : a.asOf > b.asOf ? 1 : a.batch - b.batch));
}

/** Whether a statement names no base, neither by kinds nor by a number of units: it fits each. */
const isOpen = ({ kinds, of }: Observation) => kinds.length === 0 && of === null;

/** Statements of one indicator on one base, ascending; on a base without a name those of the last number. */
export function onBase(survey: Survey, id: string, kinds: readonly UnitKind[]): Observation[] {
  const reader = survey.reader(id);
  const kindsOf = (row: Observation) =>
    reader ? survey.statedKinds(reader, row) : sortKinds(row.kinds as UnitKind[]);
  const told = survey.statements.filter(
    (row) => row.indicator === id && (isOpen(row) || sameKinds(kindsOf(row), kinds)),
  );
  return kinds.length > 0 ? told : told.filter(({ of }) => of === told.at(-1)!.of);
}

/** A statement as a reading. */
export const statementReading = (row: Observation): Reading => ({
  value: row.value,
  of: row.of,
  reported: null,
  asOf: row.asOf,
  source: "statement",
  precision: row.precision,
  documents: [row.document],
});

/** The newest training that was told of a scope: all its topics. Training is told for a year. */
export function trainingsOf(snapshot: Snapshot, scope: Scope): Held<TrainingRow>[] {
  const told = snapshot.trainings.filter((row) => isAbout(scope, row) && row.asOf <= scope.asOf);
  const newest = told
    .map(({ asOf }) => asOf)
    .sort()
    .at(-1);
  return told.filter(({ asOf }) => asOf === newest);
}

/** People or topics of the newest training; undefined where none was told. */
export function trainingReading(
  id: string,
  trainings: readonly Held<TrainingRow>[],
): Reading | undefined {
  const [first] = trainings;
  if (!first || (id !== "people_trained" && id !== "training_topics")) return undefined;
  return {
    value:
      id === "training_topics"
        ? trainings.length
        : trainings.reduce((sum, { people }) => sum + people, 0),
    of: null,
    reported: null,
    asOf: first.asOf,
    source: "rows",
    precision: "sum",
    documents: [...new Set(trainings.map(({ document }) => document))].sort(),
  };
}
