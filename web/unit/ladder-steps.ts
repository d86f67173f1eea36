import type { Rung } from "../../server/headquarters/schema.ts";
import { RUNG_ORDER } from "../headquarters/rung-shapes.ts";

/** One observation of a ladder, as the card carries it. */
export interface Observation {
  asOf: string;
  rung: Rung;
  document: string;
}

export interface LadderStep {
  rung: Rung;
  /** `passed` may have no date: nobody reported the unit while it stood there. */
  place: "passed" | "now" | "ahead";
  /** First date the unit was seen on this rung; for `now`, since it stands here without a break. */
  since: string | null;
  document: string | null;
}

/**
 * The five steps of a ladder, lowest first.
 *
 * @param observations Oldest first; the last one is where the unit stands.
 * @returns `[]` when nothing was ever observed.
 */
export function ladderSteps(observations: readonly Observation[]): LadderStep[] {
  const current = observations.at(-1);
  if (!current) return [];
  const height = RUNG_ORDER.indexOf(current.rung);
  const lastElsewhere = observations.findLastIndex(({ rung }) => rung !== current.rung);
  const settled = observations[lastElsewhere + 1]!;
  return RUNG_ORDER.map((rung, i) => {
    if (i > height) return { rung, place: "ahead", since: null, document: null };
    const seen =
      i === height ? settled : observations.find((observation) => observation.rung === rung);
    return {
      rung,
      place: i === height ? "now" : "passed",
      since: seen?.asOf ?? null,
      document: seen?.document ?? null,
    };
  });
}
