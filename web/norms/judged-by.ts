import type { CoverageFrame } from "../../server/staffing/schema.ts";
import type { vi } from "./rule-strings.ts";

export type JudgingNorm = CoverageFrame["norm"]["norms"][number];
type Words = (key: keyof typeof vi, values?: Record<string, string | number>) => string;

/** Minimum of a choice "min-8"; undefined for any other. */
export const supposedMinimum = (choice: string): number | undefined => {
  const text = /^min-([1-9]\d?)$/.exec(choice)?.[1];
  return text === undefined ? undefined : Number(text);
};

/** A norm with the number of units it judged; null where the frame does not tell, as of provinces. */
export interface JudgedBy {
  norm: JudgingNorm;
  units: number | null;
  /** Its due date lies after the date of the frame. */
  isDue: boolean;
}

/** The norms that judged a frame, those of most units first. */
export function judgedBy(frame: CoverageFrame): JudgedBy[] {
  const { norms } = frame.norm;
  const counts = norms.map(() => 0);
  for (const place of frame.rule ?? []) if (place !== null) counts[place]! += 1;
  return norms
    .map((norm, i) => ({
      norm,
      units: frame.rule ? counts[i]! : null,
      isDue: norm.due === null || norm.due <= frame.asOf,
    }))
    .sort((a, b) => (b.units ?? 0) - (a.units ?? 0) || (a.norm.id < b.norm.id ? -1 : 1));
}

/** "≥ 15 mỗi xã, cả nước". */
export function ruleText(
  norm: Pick<JudgingNorm, "min" | "max" | "role" | "kinds" | "scope">,
  words: Words,
  placeName: (scope: string) => string | undefined,
): string {
  const { min, max, role, scope } = norm;
  const bare = max === null ? words("rule.min", { min }) : words("rule.minMax", { min, max });
  const count =
    role === "total" ? bare : words("rule.role", { role: words(`rule.${role}`), rule: bare });
  const kinds = norm.kinds
    .filter((kind) => kind !== "tinh" && kind !== "thanh_pho")
    .map((kind) => words(`kind.${kind as "xa"}`))
    .join(", ");
  const place = scope === "VN" ? words("rule.country") : (placeName(scope) ?? scope);
  return words("rule.of", { count, kinds, place });
}

/** "≥ 15 xã", for a line that must stay short; a scope of its own is named. */
export function shortRule(
  norm: Pick<JudgingNorm, "min" | "max" | "role" | "kinds" | "scope">,
  words: Words,
  placeName: (scope: string) => string | undefined,
): string {
  const kinds = norm.kinds
    .filter((kind) => kind !== "tinh" && kind !== "thanh_pho")
    .map((kind) => words(`kind.${kind as "xa"}`))
    .join(", ");
  const place = norm.scope === "VN" ? "" : `, ${placeName(norm.scope) ?? norm.scope}`;
  return `${words("rule.min", { min: norm.min })} ${kinds}${place}`;
}
