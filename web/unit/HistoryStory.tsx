import { For, type JSX } from "solid-js";
import { Figure } from "../trace/Figure.tsx";
import { Sentence } from "../trace/Sentence.tsx";
import type { History } from "./history-rows.ts";
import { type StorySentence, storySentences } from "./history-story.ts";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** The story of a history, each of its figures opening the reports of its day. */
export function HistoryStory(props: { history: History }) {
  const speech = useCardSpeech();
  const figureOf = useCardFigure();
  const figures = ({ figures: told }: StorySentence): Record<string, () => JSX.Element> =>
    Object.fromEntries(
      Object.entries(told).map(([name, { figure, row }]) => [
        name,
        () => <Figure of={figureOf(figure, row.asOf)}>{speech.number(row[figure])}</Figure>,
      ]),
    );
  return (
    <For each={storySentences(props.history, speech)}>
      {(sentence, i) => (
        <>
          {i() > 0 && " "}
          <Sentence
            words={(values) => speech.t(sentence.key, { ...sentence.values, ...values })}
            figures={figures(sentence)}
          />
        </>
      )}
    </For>
  );
}
