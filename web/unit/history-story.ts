import type { History } from "./history-rows.ts";
import type { CardSpeech } from "./use-card-speech.ts";

/** The chart in a sentence or two, for its label and for who cannot see it. "" for no reports. */
export function historyStory(
  { rows, gaps }: History,
  { t, number, date }: Pick<CardSpeech, "t" | "number" | "date">,
): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return "";
  if (rows.length === 1) {
    return t("card.history.one", { date: date(first.asOf), strength: number(first.strength) });
  }
  const strengths = rows.map((row) => row.strength);
  const low = Math.min(...strengths);
  const high = Math.max(...strengths);
  const most = Math.max(...rows.map((row) => row.reinforcement));
  const story = [
    t(`card.history.${courseOf(first.strength, last.strength, low === high)}`, {
      first: number(first.strength),
      firstDate: date(first.asOf),
      last: number(last.strength),
      lastDate: date(last.asOf),
      low: number(low),
      high: number(high),
    }),
  ];
  if (most > 0) story.push(t("card.history.lent", { most: number(most) }));
  if (gaps.length > 0) story.push(t("card.history.gaps", { count: number(gaps.length) }));
  return story.join(" ");
}

function courseOf(first: number, last: number, isFlat: boolean) {
  if (isFlat) return "same";
  if (first === last) return "held";
  return last > first ? "rose" : "fell";
}
