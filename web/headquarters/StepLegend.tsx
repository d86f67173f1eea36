import { For, Show } from "solid-js";
import { UNIT_STATES } from "../constants.ts";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { StateKey } from "../unit/StateKey.tsx";
import type { HeadquartersTheme } from "../url-state.ts";
import { RingKey } from "./RingKey.tsx";
import { MOST_VEHICLES, type StepCounts } from "./readings.ts";
import { RUNG_ORDER } from "./rung-shapes.ts";
import { StepKey } from "./StepKey.tsx";
import { stepName } from "./step-name.ts";
import { useHeadquartersSpeech } from "./use-headquarters-speech.ts";

/** Steps, highest first, then the states without a step: every unit in one row. */
export function StepLegend(props: {
  counts: StepCounts;
  theme: HeadquartersTheme;
  place: string | undefined;
}) {
  const { t, number } = useHeadquartersSpeech();
  const figureOf = useFigureOf();
  const stepFigure = (step: number) => {
    if (props.theme !== "vehicles") return `${props.theme}.${RUNG_ORDER[step]}`;
    return `vehicles.${step === MOST_VEHICLES ? `${step}-` : step}`;
  };
  const steps = () =>
    props.counts.steps
      .map((units, step) => ({ units, step }))
      // No vehicle is the state "zero".
      .filter(({ step }) => props.theme !== "vehicles" || step > 0)
      .reverse();
  return (
    <figure class="legend hq-legend">
      <ul class="legend-list">
        <For each={steps()}>
          {({ units, step }) => (
            <li classList={{ none: units === 0 }}>
              <StepKey theme={props.theme} step={step} />
              <span>{stepName(props.theme, step, t)}</span>
              <span class="count">
                <Figure of={figureOf(stepFigure(step))}>{number(units)}</Figure>
              </span>
            </li>
          )}
        </For>
        <For each={UNIT_STATES.filter((state) => state !== "reported")}>
          {(state) => (
            <li class="state-row" classList={{ none: props.counts.states[state] === 0 }}>
              <Show
                when={props.theme === "vehicles" && state === "zero"}
                fallback={<StateKey state={state} />}
              >
                <span class="hq-zero">
                  <StepKey theme={props.theme} step={0} /> {t("state.zero")}
                </span>
              </Show>
              <span class="count">
                <Figure of={figureOf(`${props.theme}.${state}`)}>
                  {number(props.counts.states[state])}
                </Figure>
              </span>
            </li>
          )}
        </For>
        <li>
          <RingKey theme={props.theme} />
          <span>{t("hq.ring")}</span>
        </li>
      </ul>
      <figcaption class="legend-total">
        {t("legend.total")}: <Figure of={figureOf("units")}>{number(props.counts.units)}</Figure>{" "}
        {t("hq.units")}
        <Show when={props.place}>{(place) => ` ${t("hq.inside", { place: place() })}`}</Show>
      </figcaption>
    </figure>
  );
}
