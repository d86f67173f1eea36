import type { Unit } from "../../server/units/schema.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import type { LoanArc, LoanMark } from "./join-loans.ts";
import type { PointedLoan } from "./point-at-loans.ts";
import type { BorderSpeech } from "./use-border-speech.ts";

const MOST_SOURCES = 4;

/** What the pointer reads from a symbol, an arc or a lending body. */
export function loanTip(
  pointed: PointedLoan,
  arcs: readonly LoanArc[],
  unit: (code: string) => Unit | undefined,
  speech: BorderSpeech,
): Tip {
  const { t, number } = speech;
  const nameOf = (code: string) => {
    const known = unit(code);
    return known ? fullName(known, t) : code;
  };
  const placeOf = (loan: { province: string | null }) =>
    loan.province ? [nameOf(loan.province)] : [];

  if ("source" in pointed) {
    const own = arcs.filter((arc) => arc.source === pointed.source);
    const posts = own.reduce((sum, arc) => sum + arc.posts, 0);
    return {
      title: pointed.source.name,
      lines: [t("border.tip.lends", { posts: number(posts), communes: number(own.length) })],
    };
  }
  const loan: LoanArc | LoanMark = "mark" in pointed ? pointed.mark : pointed.arc;
  const lenders = "mark" in pointed ? pointed.mark.arcs : [pointed.arc];
  const lines = lenders
    .slice(0, MOST_SOURCES)
    .map((arc) => t("border.tip.from", { posts: number(arc.posts), source: arc.source.name }));
  if (lenders.length > MOST_SOURCES) {
    lines.push(t("border.tip.more", { count: number(lenders.length - MOST_SOURCES) }));
  }
  if (loan.endingSoon > 0) {
    lines.push(
      t("border.tip.ending", {
        posts: number(loan.endingSoon),
        date: loan.until ? speech.date(loan.until) : "",
      }),
    );
  } else if (loan.until) lines.push(t("border.tip.until", { date: speech.date(loan.until) }));
  return { title: nameOf(loan.code), lines: [...placeOf(loan), ...lines] };
}
