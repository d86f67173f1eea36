import type { Snapshot } from "../generation/snapshot.ts";
import { isCarried } from "../history/carried-columns.ts";
import type { Document } from "../schema.ts";
import { indicatorLines } from "./lines.ts";
import type { IndicatorLine, IndicatorsAnswer } from "./schema.ts";
import type { Scope } from "./scope.ts";
import { Survey } from "./survey.ts";

/**
 * Every indicator of a scope on its date.
 *
 * @param norm  Norm by which `units_meeting_norm` is counted, see `ruleFor`.
 * @throws {AppError} `norm.unknown`, 404.
 */
export function indicatorsAnswer(snapshot: Snapshot, scope: Scope, norm: string): IndicatorsAnswer {
  const survey = new Survey(snapshot, scope, norm);
  const indicators = indicatorLines(survey);
  const { key, level, name, kind, province, structure, asOf, ended, indices } = scope;
  const facts = survey.facts(asOf);
  const covered = indices.filter((i) => facts.isDue(i)).length;
  return {
    generation: snapshot.id,
    structure: structure.id,
    scope: key,
    place: { scope: key, level, name, kind, province, units: indices.length, covered },
    asOf,
    ended,
    norm,
    demo: indicators.some((line) => line.demo),
    carried: isCarried(structure, asOf),
    indicators,
    documents: documentsOf(snapshot, indicators.flatMap(idsOf)),
  };
}

/** Documents by id, each once. */
export const documentsOf = (snapshot: Snapshot, ids: readonly string[]): Document[] =>
  [...new Set(ids)].sort().flatMap((id) => snapshot.documents.get(id) ?? []);

const idsOf = ({ documents, otherwise, targetHistory }: IndicatorLine): string[] => [
  ...documents,
  ...(otherwise?.documents ?? []),
  ...targetHistory.map(({ document }) => document),
];
