import { createMemo, For, Show } from "solid-js";
import type { UnitState } from "../../server/schema.ts";
import { UNIT_STATES } from "../constants.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { MAP_COLOURS, type MapTheme } from "../map/map-colours.ts";
import { TEXTURED_STATES, type TexturedState, texture } from "../map/textures.ts";
import { useModel } from "../model.tsx";
import { rangeParameter } from "../table/filter.ts";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { classRanges, rangeText } from "./classes.ts";
import type { Coverage } from "./create-coverage.ts";

/** Reads the same bounds, colours and counts as the map, so the key cannot disagree with it. */
export function Legend(props: { coverage: Coverage; theme: MapTheme; place: string | undefined }) {
  const { t, number } = useSpeech();
  const ranges = createMemo(() => classRanges(props.coverage.bounds));
  const { state } = useModel();
  const figureOf = useFigureOf();
  /** Which units of the map one row counts. */
  const counted = (member: string) =>
    figureOf(`class.${props.coverage.level}.${state.indicator()}.${member}`);
  const states = UNIT_STATES.filter((one) => one !== "reported");
  const total = () =>
    `${number(props.coverage.counted)} ${t(`coverage.units.${props.coverage.level}`)}`;
  return (
    <figure class="legend">
      <ul class="legend-list">
        <For each={ranges()}>
          {(range, i) => (
            <li classList={{ none: props.coverage.classCounts[i()] === 0 }}>
              <span class="swatch" style={{ "--swatch": props.coverage.colours[i()]! }} />
              <button
                type="button"
                class="legend-open"
                title={t("legend.open")}
                onClick={() => state.go({ table: true, only: null, range: rangeParameter(range) })}
              >
                {rangeText(range, number)}
              </button>
              <span class="count">
                <Figure of={counted(rangeParameter(range))}>
                  {number(props.coverage.classCounts[i()]!)}
                </Figure>
              </span>
            </li>
          )}
        </For>
        <For each={states}>
          {(one) => (
            <li classList={{ none: props.coverage.stateCounts[one] === 0 }}>
              <StateSwatch state={one} theme={props.theme} />
              <button
                type="button"
                class="legend-open"
                title={t("legend.open")}
                onClick={() => state.go({ table: true, range: null, only: [one] })}
              >
                {t(`state.${one}`)}
              </button>
              <span class="count">
                <Figure of={counted(one)}>{number(props.coverage.stateCounts[one])}</Figure>
              </span>
            </li>
          )}
        </For>
      </ul>
      <figcaption class="legend-total">
        {t("legend.total")}: <Figure of={counted("all")}>{total()}</Figure>
        <Show when={props.place}>{(place) => ` ${t("coverage.inside", { place: place() })}`}</Show>
      </figcaption>
    </figure>
  );
}

/** Swatch of a state with the texture the map uses. */
export function StateSwatch(props: { state: UnitState; theme: MapTheme }) {
  const background = createMemo(() => {
    const colours = MAP_COLOURS[props.theme];
    if (!TEXTURED_STATES.includes(props.state as TexturedState)) return colours.blank;
    const tile = texture(props.state as TexturedState, colours, 2).toDataURL();
    return `${colours.blank} url(${tile}) 0 0 / 8px 8px`;
  });
  return (
    <span
      class="swatch"
      data-state={props.state}
      style={{ background: background(), "print-color-adjust": "exact" }}
    />
  );
}
