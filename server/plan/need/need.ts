import { AppError } from "../../errors.ts";
import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { structureFor } from "../../http/reading.ts";
import { got } from "../../http/validation.ts";
import { type CommuneColumns, communeColumns, isDemo } from "../../staffing/commune-columns.ts";
import { marksOn } from "../../units/marks.ts";
import type { NeedAnswer, NeedPart, PlanQuestion } from "../schema.ts";
import { checkQuestion } from "./check-question.ts";
import { type Lender, lendersOn } from "./lenders.ts";
import { loanDaysOf, withoutLoansOf } from "./loan-days.ts";
import { type PartColumn, rawParts } from "./raw-parts.ts";
import { candidatesOf, targetsOf } from "./targets.ts";
import { type WeighedNeed, weighNeed } from "./weigh.ts";

/** What a plan is computed from, and where it comes from; every list in the order of `columns`. */
export interface PlanNeed extends WeighedNeed {
  structure: StructureSnapshot;
  /** The targets on the date: their indices, strength, minimum and norm; posts on loan: see `loanDays`. */
  columns: CommuneColumns;
  codes: string[];
  raw: Record<NeedPart, PartColumn>;
  /** Posts missing to the norm with what is on loan; null where strength or norm is not known. */
  shortfall: PartColumn;
  lenders: Lender[];
}

/**
 * What the figures say of a question: its targets, how much each needs posts and why, and what each body
 * can spare.
 *
 * @throws {AppError} 404: `unit.unknown`, `source.unknown`, `norm.unknown`; 422: `plan.no_targets` when the
 *   filters leave no commune, `plan.norm_without_rules` when the norm asks nothing of any target.
 */
export function needOf(current: Snapshot, question: PlanQuestion): PlanNeed {
  const { asOf, norm } = question;
  const against = question.mode === "posts" ? question.against : null;
  // What is to take the place of an approved plan finds what there is without it.
  const snapshot = against === null ? current : withoutLoansOf(current, against, asOf);
  const structure = structureFor(snapshot, asOf);
  const days = loanDaysOf(question);
  checkQuestion(snapshot, structure, question);
  const targets = targetsOf(structure, question.targets, asOf);
  if (targets.length === 0) {
    throw new AppError("unfit", "plan.no_targets", "targets: no commune is left by these filters");
  }
  const columns = communeColumns(snapshot, structure, { asOf, norm, lentOn: days.lentOn }, targets);
  if (columns.required.every((minimum) => minimum === null)) {
    const message = `norm: ${got(norm)} sets no minimum for any of the ${targets.length} targets`;
    throw new AppError("unfit", "plan.norm_without_rules", message);
  }
  const raw = rawParts(structure, columns, { ...question, lentOn: days.lentOn });
  return {
    structure,
    columns,
    codes: targets.map((i) => structure.communes[i]!.code),
    raw,
    shortfall: raw.shortfall,
    ...weighNeed(raw, question.weights),
    lenders: lendersOn(snapshot, asOf, days),
  };
}

/** The answer for people: `demo` where any figure, norm or mark behind it is illustrative. */
export function needAnswer(snapshot: Snapshot, question: PlanQuestion): NeedAnswer {
  const { asOf } = question;
  const need = needOf(snapshot, question);
  const told = [
    ...need.lenders.flatMap(({ document }) => document ?? []),
    ...need.codes.flatMap((code) =>
      marksOn(need.structure, code, asOf).map(({ document }) => document),
    ),
  ];
  return {
    generation: snapshot.id,
    asOf,
    demo:
      isDemo(snapshot, need.columns) ||
      told.some((id) => snapshot.documents.get(id)?.demo === true),
    codes: need.codes,
    need: need.need,
    parts: need.parts,
    facts: need.raw,
    shortfall: need.shortfall,
    candidates:
      question.mode === "bases"
        ? candidatesOf(need.structure, question, need.columns.indices).map(
            (i) => need.structure.communes[i]!.code,
          )
        : [],
    sources: need.lenders.map(({ document: _, lentOn: __, ...lender }) => lender),
  };
}
