import { linesOfIndicator } from "../indicators/lines.ts";
import type { IndicatorLine } from "../indicators/schema.ts";
import { resolveScope } from "../indicators/scope.ts";
import { Survey } from "../indicators/survey.ts";
import type { Question } from "./behind.ts";

/** A line of `/api/indicators` with what is known around it. */
export interface LineBehind {
  line: IndicatorLine;
  survey: Survey;
  /** The question on the day and over the units that the indicators of the scope are told of. */
  question: Question;
}

/** Everything known of the scope of a question, on the day its indicators are told of. */
export function surveyOf(question: Question): { survey: Survey; question: Question } {
  const scope = resolveScope(question.snapshot, question.scope, {
    asOf: question.asOf,
    structure: question.structure.id,
  });
  return {
    survey: new Survey(question.snapshot, scope, question.norm),
    question: { ...question, asOf: scope.asOf, indices: scope.indices },
  };
}

/**
 * The line that a figure speaks of; undefined where the indicator has none here.
 *
 * @param member  Id of the indicator; after a colon the kinds of its base with hyphens between, where it
 *   has several bases, "" for one without a name; after one more the id of its target, where a base has several.
 */
export function lineOf(question: Question, member: string): LineBehind | undefined {
  const [id = "", base, ...target] = member.split(":");
  const found = surveyOf(question);
  const line = linesOfIndicator(found.survey, id).find(
    ({ baseKinds, targetId }) =>
      (base === undefined || baseKinds.join("-") === base) &&
      (target.length === 0 || (targetId ?? "") === target.join(":")),
  );
  return line && { ...found, line };
}
