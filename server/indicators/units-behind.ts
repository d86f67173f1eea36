import { AppError } from "../errors.ts";
import type { Snapshot } from "../generation/snapshot.ts";
import { got } from "../http/validation.ts";
import type { UnitKind } from "../schema.ts";
import { documentsOf } from "./answer.ts";
import { CATALOGUE, normOfIndicator } from "./catalogue.ts";
import type { Facts, RowMark } from "./facts.ts";
import type { UnitReader } from "./readers.ts";
import type { IndicatorUnits } from "./schema.ts";
import type { Scope } from "./scope.ts";
import { Survey } from "./survey.ts";

/**
 * The units behind an indicator, each with what it adds; none where only a document states it.
 *
 * @param kinds  Kinds of the base; that of the scheme by default.
 * @throws {AppError} `indicator.unknown`, `norm.unknown`, 404.
 */
export function unitsBehind(
  snapshot: Snapshot,
  scope: Scope,
  { id, norm, kinds }: { id: string; norm: string; kinds?: readonly string[] },
): IndicatorUnits {
  const survey = new Survey(snapshot, scope, norm);
  const reader = survey.reader(id);
  const isKnown = reader || CATALOGUE.some((entry) => entry.id === id);
  if (!isKnown || (normOfIndicator(id) && !reader)) {
    throw new AppError("missing", "indicator.unknown", `no indicator ${got(id)}`);
  }
  const { structure, asOf } = scope;
  const facts = survey.facts(asOf);
  const members = reader
    ? survey.members(reader, asOf, kinds as UnitKind[] | undefined).indices
    : [];
  const units = members.map((i) => structure.communes[i]!);
  const marks = members.map((i) => newest(reader!.marks(facts, i)));
  const isTraining = id === "people_trained" || id === "training_topics";
  const trainings = isTraining ? survey.trainings : [];
  return {
    generation: snapshot.id,
    structure: structure.id,
    asOf,
    id,
    codes: units.map(({ code }) => code),
    names: units.map(({ name }) => name),
    kinds: units.map(({ kind }) => kind),
    places: members.map(
      (i) => structure.communes[i]!.district ?? structure.provinces[structure.provinceOf[i]!]!.name,
    ),
    states: members.map((i) => facts.state(i)),
    values: members.map((i) => reader!.read(facts, i)),
    compared: comparedOf(reader, facts, members),
    dates: marks.map((mark) => mark?.asOf ?? null),
    documentIds: marks.map((mark) => mark?.document ?? null),
    trainings: trainings.map(({ topic, people, document }) => ({ topic, people, document })),
    documents: documentsOf(snapshot, [
      ...marks.flatMap((mark) => mark?.document ?? []),
      ...trainings.map(({ document }) => document),
    ]),
  };
}

function comparedOf(
  reader: UnitReader | undefined,
  facts: Facts,
  members: readonly number[],
): IndicatorUnits["compared"] {
  if (!reader?.compares) return null;
  const { role, of } = reader.compares;
  const all = members.map((i) => of(facts, i));
  return { role, counts: all.map(({ count }) => count), least: all.map(({ least }) => least) };
}

const newest = (marks: readonly RowMark[]): RowMark | undefined =>
  marks.reduce<RowMark | undefined>(
    (last, mark) => (last === undefined || mark.asOf > last.asOf ? mark : last),
    undefined,
  );
