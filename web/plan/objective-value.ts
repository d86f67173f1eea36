import type { Speech } from "../i18n/i18n.tsx";

/** A value of an objective as people read it: distances are kept in tenths of a kilometre. */
export const objectiveText = (
  objective: string,
  value: number | null,
  number: Speech["number"],
): string =>
  value === null ? "–" : number(objective === "distance" ? Math.round(value / 10) : value);

/** Whether more is better. */
export const isGain = (objective: string): boolean => objective === "meet" || objective === "need";
