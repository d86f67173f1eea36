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

type Rule = Pick<JudgingNorm, "min" | "max" | "role" | "kinds" | "scope">;

/** "≥ 15 mỗi xã, cả nước"; "trưởng đúng 1 mỗi xã, phường, cả nước". */
export const ruleText = (
  norm: Rule,
  words: Words,
  placeName: (scope: string) => string | undefined,
): string =>
  words("rule.of", {
    count: countText(norm, words),
    kinds: kindsText(norm, words),
    place: norm.scope === "VN" ? words("rule.country") : (placeName(norm.scope) ?? norm.scope),
  });

/** "≥ 15 xã", for a line that must stay short; a scope of its own is named. */
export function shortRule(
  norm: Rule,
  words: Words,
  placeName: (scope: string) => string | undefined,
): string {
  const place = norm.scope === "VN" ? "" : `, ${placeName(norm.scope) ?? norm.scope}`;
  return `${countText(norm, words)} ${kindsText(norm, words)}${place}`;
}

/** "≥ 15", "7–11", "trưởng đúng 1". */
function countText({ min, max, role }: Rule, words: Words): string {
  const rule =
    max === null
      ? words("rule.min", { min })
      : max === min
        ? words("rule.exactly", { min })
        : min === 0
          ? words("rule.upTo", { max })
          : words("rule.minMax", { min, max });
  return role === "total" ? rule : words("rule.role", { role: words(`rule.${role}`), rule });
}

const kindsText = ({ kinds }: Rule, words: Words): string =>
  kinds
    .filter((kind) => kind !== "tinh" && kind !== "thanh_pho")
    .map((kind) => words(`kind.${kind as "xa"}`))
    .join(", ");
