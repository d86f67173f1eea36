import type { Speech } from "../i18n/i18n.tsx";
import type { History } from "./history-rows.ts";

/** The chart in a sentence or two, for its label and for who cannot see it. "" for no reports. */
export function historyStory(
  { rows, gaps }: History,
  { t, number, date }: Pick<Speech, "t" | "number" | "date">,
): string {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return "";
  if (rows.length === 1) {
    return t("card.history.one", { date: date(first.asOf), strength: number(first.strength) });
  }
  const strengths = rows.map((row) => row.strength);
  const most = Math.max(...rows.map((row) => row.reinforcement));
  const course =
    last.strength > first.strength ? "rose" : last.strength < first.strength ? "fell" : "held";
  const story = [
    t(`card.history.${course}`, {
      first: number(first.strength),
      firstDate: date(first.asOf),
      last: number(last.strength),
      lastDate: date(last.asOf),
      low: number(Math.min(...strengths)),
      high: number(Math.max(...strengths)),
    }),
  ];
  if (most > 0) story.push(t("card.history.lent", { most: number(most) }));
  if (gaps.length > 0) story.push(t("card.history.gaps", { count: number(gaps.length) }));
  return story.join(" ");
}
