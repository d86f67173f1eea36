import type { Outcome } from "../../server/import/schema.ts";

const MARKS: Record<Outcome, string> = {
  choices: "?",
  impossible: "✕",
  changed: "↻",
  new: "+",
  unchanged: "=",
  ignored: "·",
};

/** A sign for each outcome, so that colour is not the only thing that tells them apart. */
export const markOf = (outcome: Outcome): string => MARKS[outcome];
