import { For, Show } from "solid-js";
import { RungIcon } from "../headquarters/rung-icons.tsx";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { ladderSteps, type Observation } from "./ladder-steps.ts";
import { Section } from "./Section.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";
import "./ladder.css";

/** "03/2024": the day has no room under a step. */
const monthOf = (iso: string) => `${iso.slice(5, 7)}/${iso.slice(0, 4)}`;

/** How far the headquarters or the housing has come: five steps, the one it stands on standing out. */
export function LadderSection(props: { title: string; observations: Observation[] }) {
  const { t, date } = useCardSpeech();
  const steps = () => ladderSteps(props.observations);
  const now = () => steps().find(({ place }) => place === "now");
  return (
    <Section
      title={props.title}
      aside={<Show when={now()}>{(step) => <p>{t(`rung.${step().rung}`)}</p>}</Show>}
    >
      <Show when={now()} fallback={<p class="card-empty">{t("card.ladder.none")}</p>}>
        <ol class="ladder">
          <For each={steps()}>
            {(step) => (
              <li data-place={step.place} aria-current={step.place === "now" ? "step" : undefined}>
                <span class="ladder-icon">
                  <RungIcon rung={step.rung} size={20} />
                </span>
                <span class="ladder-name">{t(`rung.${step.rung}`)}</span>
                <span class="ladder-date figures">
                  <Show
                    when={step.since}
                    fallback={
                      <span class="visually-hidden">
                        {t(step.place === "ahead" ? "card.ladder.ahead" : "card.ladder.passed")}
                      </span>
                    }
                  >
                    {(since) => (
                      <>
                        <span class="visually-hidden">
                          {step.place === "now" ? `${t("card.ladder.now")}, ` : ""}
                          {t("card.ladder.since", { date: date(since()) })}
                        </span>
                        <span aria-hidden="true" title={date(since())}>
                          {monthOf(since())}
                        </span>
                        <Cite id={step.document} />
                      </>
                    )}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </Section>
  );
}

/** Vehicles of the unit, or of all units of a province. */
export function VehicleSection() {
  const { t, number, date } = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  return (
    <Section
      title={t("card.vehicles")}
      aside={
        <Show when={card().vehicles} fallback={<p class="card-empty">{t("card.ladder.none")}</p>}>
          {(vehicles) => (
            <p>
              <Figure of={figureOf("vehicles")}>
                {t("card.vehicles.count", {
                  count: number(vehicles().count),
                  date: date(vehicles().asOf),
                })}
              </Figure>
              <Cite id={vehicles().document} />
            </p>
          )}
        </Show>
      }
    />
  );
}
