import { createMemo, For, Show } from "solid-js";
import { UNIT_STATES } from "../constants.ts";
import { classRanges, rangeText } from "../coverage/classes.ts";
import { cssShade } from "../map/shade.ts";
import { rangeParameter } from "../table/filter.ts";
import { Figure } from "../trace/Figure.tsx";
import { useFigureOf } from "../trace/use-figure-of.ts";
import { StateKey } from "../unit/StateKey.tsx";
import type { HeadquartersTheme } from "../url-state.ts";
import { countShares, type ProvinceShare, SHARE_BOUNDS } from "./shares.ts";
import { SHARE_SHADES } from "./step-colours.ts";
import { useHeadquartersSpeech } from "./use-headquarters-speech.ts";

const RANGES = classRanges(SHARE_BOUNDS);

/** Provinces by share completed; says so where the staffing layer takes the ground. */
export function ShareLegend(props: {
  shares: readonly ProvinceShare[];
  theme: HeadquartersTheme;
  hidden: boolean;
  onReveal: () => void;
}) {
  const { t, number } = useHeadquartersSpeech();
  const figureOf = useFigureOf();
  const shareOf = (member: string) => figureOf(`share.${props.theme}.${member}`, "VN");
  const counts = createMemo(() => countShares(props.shares));
  const states = () =>
    UNIT_STATES.flatMap((state) => {
      const units = counts().states.get(state);
      return units ? [{ state, units }] : [];
    });
  return (
    <figure class="legend hq-legend">
      <h3>{t(`hq.share.${props.theme}`)}</h3>
      <Show
        when={!props.hidden}
        fallback={
          <p class="note">
            {t("hq.share.hidden")}{" "}
            <button type="button" class="link" onClick={() => props.onReveal()}>
              {t("hq.share.reveal")}
            </button>
          </p>
        }
      >
        <ul class="legend-list">
          <For each={RANGES}>
            {(range, i) => (
              <li classList={{ none: counts().classes[i()] === 0 }}>
                <span class="swatch" style={{ "--swatch": cssShade(SHARE_SHADES[i()]!) }} />
                <span>{rangeText(range, number)}</span>
                <span class="count">
                  <Figure of={shareOf(rangeParameter(range))}>
                    {number(counts().classes[i()]!)}
                  </Figure>
                </span>
              </li>
            )}
          </For>
          <For each={states()}>
            {({ state, units }) => (
              <li class="state-row">
                <StateKey state={state} />
                <span class="count">
                  <Figure of={shareOf(state)}>{number(units)}</Figure>
                </span>
              </li>
            )}
          </For>
        </ul>
        <figcaption class="legend-total">
          {t("legend.total")}:{" "}
          <Figure of={shareOf("all")}>
            {t("hq.share.total", { count: number(props.shares.length) })}
          </Figure>
        </figcaption>
        <p class="note">{t("hq.share.far")}</p>
      </Show>
    </figure>
  );
}
