import { For, Show } from "solid-js";
import type { Neighbour } from "../../server/schema.ts";
import { Figure } from "../trace/Figure.tsx";
import { Cite, useCard } from "./card-context.tsx";
import { Section } from "./Section.tsx";
import { useCardFigure } from "./use-card-figure.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** From north to south. */
const NEIGHBOURS: Neighbour[] = ["china", "laos", "cambodia"];

/** People, area, density, land border, and what stewards marked. */
export function GroundSection() {
  const { t, number, date } = useCardSpeech();
  const card = useCard();
  const figureOf = useCardFigure();
  const unit = () => card().unit;
  const density = () => unit().population! / unit().areaKm2;
  const borders = () => NEIGHBOURS.filter((neighbour) => unit().borderKm[neighbour] > 0);
  return (
    <Section title={t("card.place")}>
      <dl class="card-facts">
        <div>
          <dt>{t("card.population")}</dt>
          <dd>
            <Show when={unit().population !== null} fallback={t("card.population.unknown")}>
              <Figure of={figureOf("population")}>
                {t("card.people", { count: number(unit().population!) })}
              </Figure>
            </Show>
            <Cite id={card().ground.population} />
          </dd>
        </div>
        <div>
          <dt>{t("card.area")}</dt>
          <dd>
            <Figure of={figureOf("area")}>
              {t("card.km2", { area: number(unit().areaKm2, unit().areaKm2 < 100 ? 1 : 0) })}
            </Figure>
            <Cite id={card().ground.area} />
          </dd>
        </div>
        <Show when={unit().population !== null && unit().areaKm2 > 0}>
          <div>
            <dt>{t("card.density")}</dt>
            <dd>
              <Figure of={figureOf("density")}>
                {t("card.density.value", { density: number(density(), density() < 10 ? 2 : 0) })}
              </Figure>
            </dd>
          </div>
        </Show>
        <div>
          <dt>{t("card.border")}</dt>
          <dd>
            <For each={borders()} fallback={t("card.border.none")}>
              {(neighbour) => (
                <span class="card-line">
                  <Figure of={figureOf(`border.${neighbour}`)}>
                    {t("card.border.km", {
                      neighbour: t(`neighbour.${neighbour}`),
                      km: number(unit().borderKm[neighbour], 1),
                    })}
                  </Figure>
                  <Cite id={card().ground.border} />
                </span>
              )}
            </For>
          </dd>
        </div>
        <Show when={card().marks.length > 0}>
          <div>
            <dt>{t("card.marks")}</dt>
            <dd>
              <For each={card().marks}>
                {({ mark, from, until, document }) => (
                  <span class="card-line">
                    {t(until === null ? "card.marks.since" : "card.marks.term", {
                      mark: t(`mark.${mark}`),
                      from: date(from),
                      until: until === null ? "" : date(until),
                    })}
                    <Cite id={document} />
                  </span>
                )}
              </For>
            </dd>
          </div>
        </Show>
      </dl>
    </Section>
  );
}
