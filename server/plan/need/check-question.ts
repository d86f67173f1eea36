import { AppError } from "../../errors.ts";
import type { Snapshot, StructureSnapshot } from "../../generation/snapshot.ts";
import { got } from "../../http/validation.ts";
import type { PlanQuestion, TargetFilter } from "../schema.ts";

/**
 * Checks that everything a question names is known: communes and provinces of the structure in force on
 * its date, and lending bodies.
 *
 * @throws {AppError} 422 `plan.structure` for a date on which other units were in force than now; 404: `unit.unknown` or `source.unknown`; the message names the field.
 */
export function checkQuestion(
  { sources: known }: Snapshot,
  structure: StructureSnapshot,
  question: PlanQuestion,
): void {
  if (structure.inForceUntil !== null) {
    const message = `asOf: the units of ${question.asOf} are no more since ${structure.inForceUntil}; plans are made in those of now`;
    throw new AppError("unfit", "plan.structure", message);
  }
  const units = (field: string, codes: Iterable<string>) => {
    for (const code of codes) {
      if (!structure.indexOf.has(code)) {
        const message = `${field}: no unit ${got(code)} in the structure of ${structure.id}`;
        throw new AppError("missing", "unit.unknown", message);
      }
    }
  };
  const bodies = (field: string, ids: Iterable<string>) => {
    for (const id of ids) {
      if (!known.has(id))
        throw new AppError("missing", "source.unknown", `${field}: no lending body ${got(id)}`);
    }
  };
  const filter = (field: string, { codes, provinces }: TargetFilter) => {
    units(`${field}.codes`, codes);
    units(`${field}.provinces`, provinces);
  };

  filter("targets", question.targets);
  if (question.mode === "bases") {
    if (question.candidates) filter("candidates", question.candidates);
    units("pins", question.pins);
    units("exclusions", question.exclusions);
    return;
  }
  const { sources, limits, pins, exclusions } = question;
  bodies(
    "sources",
    sources.map(({ id }) => id),
  );
  units(
    "limits.perProvince",
    limits.perProvince.map(({ code }) => code),
  );
  units(
    "pins",
    pins.map(({ code }) => code),
  );
  bodies(
    "pins",
    pins.flatMap(({ source }) => source ?? []),
  );
  units(
    "exclusions",
    exclusions.flatMap(({ code }) => code ?? []),
  );
  bodies(
    "exclusions",
    exclusions.flatMap(({ source }) => source ?? []),
  );
}
