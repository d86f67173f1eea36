import { For, Show } from "solid-js";
import type { UnitState } from "../../server/schema.ts";
import type { UnitCard } from "../../server/units/card-schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { postsWords } from "./posts-words.ts";
import { Section } from "./Section.tsx";
import { StateKey } from "./StateKey.tsx";

/** Totals over the communes of a province: never an average alone, the minimum and the shortfall beside. */
export function ProvinceSection(props: { summary: NonNullable<UnitCard["summary"]> }) {
  const speech = useSpeech();
  const { t, number } = speech;
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
                {postsWords(props.summary.minimum ?? 0, speech)}
              </Show>
            </dd>
          </div>
          <div>
            <dt>{t("card.shortfall")}</dt>
            <dd>{postsWords(props.summary.shortfall, speech)}</dd>
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
