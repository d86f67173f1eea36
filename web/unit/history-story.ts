import type { History, HistoryRow } from "./history-rows.ts";
import type { CardSpeech } from "./use-card-speech.ts";

/** A sentence of the story: its text, what fills it, and which of that are figures of which report. */
export interface StorySentence {
  key: `card.history.${"one" | "rose" | "fell" | "held" | "same" | "lent" | "gaps"}`;
  values: Record<string, string>;
  figures: Record<string, { figure: "strength" | "reinforcement"; row: HistoryRow }>;
}

/** The chart in a sentence or two, for its label and for who cannot see it. Empty for no reports. */
export function storySentences(
  { rows, gaps }: History,
  { date }: Pick<CardSpeech, "date">,
): StorySentence[] {
  const first = rows[0];
  const last = rows.at(-1);
  if (!first || !last) return [];
  const of = (row: HistoryRow) => ({ figure: "strength" as const, row });
  if (first === last) {
    return [
      {
        key: "card.history.one",
        values: { date: date(first.asOf) },
        figures: { strength: of(first) },
      },
    ];
  }
  const low = rows.reduce((least, row) => (row.strength < least.strength ? row : least));
  const high = rows.reduce((most, row) => (row.strength > most.strength ? row : most));
  const lent = rows.reduce((most, row) => (row.reinforcement > most.reinforcement ? row : most));
  const course = courseOf(first.strength, last.strength, low.strength === high.strength);
  const story: StorySentence[] = [
    {
      key: `card.history.${course}`,
      values: { firstDate: date(first.asOf), lastDate: date(last.asOf) },
      figures: { first: of(first), last: of(last), low: of(low), high: of(high) },
    },
  ];
  if (lent.reinforcement > 0) {
    const figures = { most: { figure: "reinforcement" as const, row: lent } };
    story.push({ key: "card.history.lent", values: {}, figures });
  }
  if (gaps.length > 0) story.push({ key: "card.history.gaps", values: {}, figures: {} });
  return story;
}

/** The story as one text. "" for no reports. */
export function historyStory(
  history: History,
  speech: Pick<CardSpeech, "t" | "number" | "date">,
): string {
  return storySentences(history, speech)
    .map(({ key, values, figures }) => {
      const counts = Object.entries(figures).map(([name, { figure, row }]) => [
        name,
        speech.number(row[figure]),
      ]);
      return speech.t(key, { ...values, ...Object.fromEntries(counts) });
    })
    .join(" ");
}

function courseOf(first: number, last: number, isFlat: boolean) {
  if (isFlat) return "same";
  if (first === last) return "held";
  return last > first ? "rose" : "fell";
}
