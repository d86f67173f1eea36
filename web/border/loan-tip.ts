import type { Source } from "../../server/reinforcement/schema.ts";
import type { Unit } from "../../server/units/schema.ts";
import type { Tip } from "../map/map-owner.ts";
import { fullName } from "../unit/unit-name.ts";
import type { LoanArc, LoanMark } from "./join-loans.ts";
import type { PointedLoan } from "./point-at-loans.ts";
import type { BorderSpeech } from "./use-border-speech.ts";

const MOST_SOURCES = 4;

/**
 * What the pointer reads from a symbol, an arc or a lending body. A symbol of what is there tells what is
 * planned for the commune too.
 *
 * @param arcs  Of what is active.
 */
export function loanTip(
  pointed: PointedLoan,
  arcs: readonly LoanArc[],
  planned: readonly LoanMark[],
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
    const own = arcs.filter(isFrom(pointed.source));
    const posts = sumPosts(own);
    const later = planned.flatMap((mark) => mark.arcs).filter(isFrom(pointed.source));
    return {
      title: pointed.source.name,
      lines: [
        t("border.tip.lends", { posts: number(posts), communes: number(own.length) }),
        ...(later.length === 0
          ? []
          : [
              t("border.tip.willLend", {
                posts: number(sumPosts(later)),
                communes: number(later.length),
              }),
            ]),
      ],
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
  if (loan.begins !== null) {
    const begins = speech.date(loan.begins);
    lines.push(
      loan.until === null
        ? t("border.tip.planned", { date: begins })
        : t("border.tip.plannedUntil", { date: begins, until: speech.date(loan.until) }),
    );
  } else if (loan.endingSoon > 0) {
    lines.push(
      t("border.tip.ending", {
        posts: number(loan.endingSoon),
        date: loan.until ? speech.date(loan.until) : "",
      }),
    );
  } else if (loan.until) lines.push(t("border.tip.until", { date: speech.date(loan.until) }));
  const next = "mark" in pointed && loan.begins === null && planned.find(isOf(loan.code));
  if (next) {
    lines.push(
      t("border.tip.next", { posts: number(next.posts), date: speech.date(next.begins!) }),
    );
  }
  return { title: nameOf(loan.code), lines: [...placeOf(loan), ...lines] };
}

const isOf =
  (code: string) =>
  (mark: LoanMark): boolean =>
    mark.code === code;
const isFrom =
  (source: Source) =>
  (arc: LoanArc): boolean =>
    arc.source === source;
const sumPosts = (arcs: readonly LoanArc[]) => arcs.reduce((sum, { posts }) => sum + posts, 0);
