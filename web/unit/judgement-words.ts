import type { UnitCard } from "../../server/units/card-schema.ts";
import type { CardSpeech } from "./use-card-speech.ts";

type Judgement = UnitCard["judgements"][number];
type Staffing = UnitCard["staffing"];

/** A judgement as people say it: "tối thiểu 8" and "Thiếu 2". */
export interface JudgementWords {
  rule: string;
  verdict: string;
  /** Whether the eye should stop here: a norm in force and due that is not kept. */
  alarming: boolean;
}

/** Posts of the role a norm speaks of; null when nothing is known. */
export function postsOfRole(role: Judgement["role"], staffing: Staffing): number | null {
  if (!staffing) return null;
  if (role === "chief") return staffing.chiefs;
  if (role === "deputy") return staffing.deputies;
  if (role === "officer") return staffing.officers;
  return staffing.strength;
}

/** What the norm asks: "đúng 1", "từ 7 đến 11", "tối đa 2", "tối thiểu 8". */
export function ruleWords(
  { min, max }: Pick<Judgement, "min" | "max">,
  t: CardSpeech["t"],
): string {
  if (max === null) return t("card.norm.atLeast", { min });
  if (max === min) return t("card.norm.exactly", { min });
  if (min === 0) return t("card.norm.upTo", { max });
  return t("card.norm.between", { min, max });
}

export function judgementWords(
  judgement: Judgement,
  staffing: Staffing,
  { t, number, date }: Pick<CardSpeech, "t" | "number" | "date">,
): JudgementWords {
  const rule = ruleWords(judgement, t);
  const said = (verdict: string, alarming = false) => ({ rule, verdict, alarming });
  const missing = judgement.shortfall ?? 0;
  switch (judgement.verdict) {
    case "met":
      return said(t("card.verdict.met"));
    case "below":
      return said(t("card.verdict.below", { count: number(missing) }), true);
    case "above": {
      const surplus = (postsOfRole(judgement.role, staffing) ?? 0) - (judgement.max ?? 0);
      return said(t("card.verdict.above", { count: number(surplus) }), true);
    }
    case "not_due": {
      const due = judgement.due === null ? "" : date(judgement.due);
      if (missing === 0) return said(t("card.verdict.notDue", { date: due }));
      return said(t("card.verdict.notDueShort", { date: due, count: number(missing) }));
    }
    case "unknown":
      return said(t("card.verdict.unknown"));
  }
}
