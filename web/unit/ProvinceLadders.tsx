import { For, Show } from "solid-js";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { Section } from "./Section.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

const LADDERS = ["headquarters", "housing"] as const;

/** Share of a province's units whose headquarters, and whose housing, is completed. */
export function ProvinceLadders() {
  const { t, number } = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  return (
    <For each={LADDERS}>
      {(id) => (
        <Section title={t(`card.${id}`)}>
          <Show
            when={card().ladders?.[id]}
            fallback={<p class="card-empty">{t("card.ladder.none")}</p>}
          >
            {(share) => (
              <div>
                <p class="figures">
                  <Figure of={figureOf(`${id}.completed`)}>
                    {t("card.ladder.completed", {
                      completed: number(share().completed),
                      known: number(share().known),
                      // Rounded down, as on the map: 100 means all.
                      percent: number(Math.floor((100 * share().completed) / share().known)),
                    })}
                  </Figure>
                  <Cite id={share().document} />
                </p>
                <div class="card-share" aria-hidden="true">
                  <i style={{ width: `${(100 * share().completed) / share().known}%` }} />
                </div>
              </div>
            )}
          </Show>
        </Section>
      )}
    </For>
  );
}
