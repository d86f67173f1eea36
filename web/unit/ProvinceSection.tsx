import { For, Show } from "solid-js";
import type { UnitState } from "../../server/schema.ts";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { Figure } from "../trace/Figure.tsx";
import { postsWords } from "./posts-words.ts";
import { Section } from "./Section.tsx";
import { StateKey } from "./StateKey.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** Totals over the communes of a province: never an average alone, the minimum and the shortfall beside. */
export function ProvinceSection(props: { summary: NonNullable<UnitCard["summary"]> }) {
  const speech = useCardSpeech();
  const { t, number } = speech;
  const figureOf = useCardFigure();
  const states = () =>
    (Object.keys(props.summary.states) as UnitState[]).filter(
      (state) => props.summary.states[state] > 0,
    );
  return (
    <>
      <Section title={t("card.provinceSums")}>
        <dl class="card-facts">
          <div>
            <dt>{t("card.units")}</dt>
            <dd>
              <Figure of={figureOf("units")}>{number(props.summary.units)}</Figure>
            </dd>
          </div>
          <div>
            <dt>{t("card.reported")}</dt>
            <dd>
              <Figure of={figureOf("reported")}>{number(props.summary.reported)}</Figure>
            </dd>
          </div>
          <div class="wide">
            <dt>{t("card.meeting")}</dt>
            <dd>
              <Show when={props.summary.judged > 0} fallback={t("card.meeting.none")}>
                <Figure of={figureOf("meeting")}>
                  {t("card.meeting.of", {
                    meeting: number(props.summary.meeting),
                    judged: number(props.summary.judged),
                  })}
                </Figure>
                <div class="card-share" aria-hidden="true">
                  <i
                    style={{ width: `${(100 * props.summary.meeting) / props.summary.judged}%` }}
                  />
                </div>
              </Show>
            </dd>
          </div>
          <div>
            <dt>{t("card.minimum")}</dt>
            <dd>
              <Show when={props.summary.minimum !== null} fallback="–">
                <Figure of={figureOf("minimum")}>
                  {postsWords(props.summary.minimum ?? 0, speech)}
                </Figure>
              </Show>
            </dd>
          </div>
          <div>
            <dt>{t("card.shortfall")}</dt>
            <dd>
              <Show when={props.summary.judged > 0} fallback="–">
                <Figure of={figureOf("shortfall")}>
                  {postsWords(props.summary.shortfall, speech)}
                </Figure>
              </Show>
            </dd>
          </div>
        </dl>
      </Section>
      <Section title={t("card.states")}>
        <ul class="card-list">
          <For each={states()}>
            {(state) => (
              <li class="card-pair">
                <StateKey state={state} />
                <span class="figures">
                  <Figure of={figureOf(`state.${state}`)}>
                    {number(props.summary.states[state])}
                  </Figure>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </>
  );
}
