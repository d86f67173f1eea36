import type { Speech } from "../i18n/i18n.tsx";

/** A value of an objective as people read it: in kilometres, not in tenths. */
export const objectiveText = (
  objective: string,
  value: number | null,
  number: Speech["number"],
): string =>
  value === null ? "–" : number(TENTHS.has(objective) ? Math.round(value / 10) : value);

/** Objectives whose unit holds a tenth of a kilometre. */
export const TENTHS: ReadonlySet<string> = new Set(["distance", "median"]);

/** Whether more is better. */
export const isGain = (objective: string): boolean =>
  ["meet", "need", "covering"].includes(objective);
