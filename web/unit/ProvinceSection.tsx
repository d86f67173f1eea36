import { For, Show } from "solid-js";
import type { UnitState } from "../../server/schema.ts";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { Section } from "./Section.tsx";
import { StateKey } from "./StateKey.tsx";

/** Totals over the communes of a province: never an average alone, the minimum and the shortfall beside. */
export function ProvinceSection(props: { summary: NonNullable<UnitCard["summary"]> }) {
  const { t, number } = useSpeech();
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
            <dd>{number(props.summary.units)}</dd>
          </div>
          <div>
            <dt>{t("card.reported")}</dt>
            <dd>{number(props.summary.reported)}</dd>
          </div>
          <div class="wide">
            <dt>{t("card.meeting")}</dt>
            <dd>
              {t("card.meeting.of", {
                meeting: number(props.summary.meeting),
                judged: number(props.summary.judged),
              })}
              <Show when={props.summary.judged > 0}>
                <meter
                  class="card-meter"
                  max={props.summary.judged}
                  value={props.summary.meeting}
                  aria-hidden="true"
                />
              </Show>
            </dd>
          </div>
          <div>
            <dt>{t("card.minimum")}</dt>
            <dd>
              <Show when={props.summary.minimum !== null} fallback="–">
                {t("card.posts", { count: number(props.summary.minimum ?? 0) })}
              </Show>
            </dd>
          </div>
          <div>
            <dt>{t("card.shortfall")}</dt>
            <dd>{t("card.posts", { count: number(props.summary.shortfall) })}</dd>
          </div>
        </dl>
      </Section>
      <Section title={t("card.states")}>
        <ul class="card-list">
          <For each={states()}>
            {(state) => (
              <li class="card-pair">
                <StateKey state={state} />
                <span class="figures">{number(props.summary.states[state])}</span>
              </li>
            )}
          </For>
        </ul>
      </Section>
    </>
  );
}
