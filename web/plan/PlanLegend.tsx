import { For, Show } from "solid-js";
import { LOAN_SHADE } from "../border/border-colours.ts";
import { classOf, classRanges, rangeText } from "../coverage/classes.ts";
import { palette } from "../coverage/palettes.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { cssShade } from "../map/shade.ts";
import { needClasses } from "./need-classes.ts";
import { en, vi } from "./strings.ts";

/** Classes of need with how many communes are in each; they add up to the targets. */
export function PlanLegend(props: {
  need: readonly number[];
  theme: MapTheme;
  /** What the plan places, and how many. */
  placed: { text: string; count: number };
}) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const need = () => props.need;
  const rows = () => {
    const bounds = needClasses(need());
    const colours = palette("blue", bounds.length + 1, props.theme);
    return classRanges(bounds).map((range, i) => ({
      range,
      colour: colours[i]!,
      count: need().filter((value) => classOf(value, bounds) === i).length,
    }));
  };
  return (
    <Show when={need().length > 0}>
      <figure class="plan-legend" style={{ "--loan": cssShade(LOAN_SHADE) }}>
        <figcaption>{words("need.legend")}</figcaption>
        <ul>
          <For each={rows()}>
            {(row) => (
              <li>
                <span class="plan-swatch" style={{ "--swatch": row.colour }} />
                <span>{rangeText(row.range, number)}</span>
                <span class="count">{number(row.count)}</span>
              </li>
            )}
          </For>
          <li>
            <span class="plan-dot" />
            <span>{props.placed.text}</span>
            <span class="count">{number(props.placed.count)}</span>
          </li>
        </ul>
      </figure>
    </Show>
  );
}
