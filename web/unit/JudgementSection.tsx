import { For } from "solid-js";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { judgementWords } from "./judgement-words.ts";
import { Section } from "./Section.tsx";
import { Verdict } from "./StrengthSection.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** Every norm that applies on the date, what it says, and who decided it. */
export function JudgementSection() {
  const speech = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  return (
    <Section title={speech.t("card.judgements")}>
      <ul class="card-list">
        <For
          each={card().judgements}
          fallback={<li class="card-empty">{speech.t("card.judgements.none")}</li>}
        >
          {(judgement) => {
            const words = () => judgementWords(judgement, card().staffing, speech);
            return (
              <li>
                <p class="card-pair">
                  <span>
                    {speech.t(`card.role.${judgement.role}`)}:{" "}
                    <Figure of={figureOf(`norm.${judgement.norm}`)}>{words().rule}</Figure>
                    <Cite id={judgement.document} />
                  </span>
                  <Verdict {...words()} />
                </p>
                <p class="note">
                  <cite>{judgement.authority}</cite>
                  {judgement.due
                    ? ` · ${speech.t("card.norm.due", { date: speech.date(judgement.due) })}`
                    : ""}
                </p>
              </li>
            );
          }}
        </For>
      </ul>
    </Section>
  );
}
