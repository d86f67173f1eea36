import { createMemo, For } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { Figure } from "../trace/Figure.tsx";
import type { Cliff } from "./create-cliff.ts";
import { spanWords } from "./month-words.ts";
import { type Span, spanColours, spanOf } from "./spans.ts";
import { en, vi } from "./strings.ts";

/** Spans of the map with how many communes are in each; of one month, where it is chosen, its own alone. */
export function CliffLegend(props: {
  cliff: Cliff;
  spans: readonly Span[];
  falls: ReadonlyMap<string, number>;
  theme: MapTheme;
}) {
  const words = useWords(vi, en);
  const { number, locale } = useSpeech();
  const rows = createMemo(() => {
    const colours = spanColours(props.spans.length, props.theme);
    const counts = colours.map(() => 0);
    const month = props.cliff.month();
    const kept = month ? `cliff_kept.${month}` : "cliff_kept";
    for (const at of props.falls.values()) counts[at]! += 1;
    return colours.flatMap((colour, i) => {
      const span = props.spans[i];
      if (month && span && spanOf(month, props.spans) !== i) return [];
      const figure = span ? `cliff_falls.${month ?? `${span.from}:${span.to}`}` : kept;
      return [{ colour, figure, count: counts[i]!, span }];
    });
  });
  return (
    <figure class="legend cliff-legend">
      <figcaption>{words("legend")}</figcaption>
      <ul class="legend-list">
        <For each={rows()}>
          {({ colour, figure, count, span }) => (
            <li classList={{ none: count === 0 }}>
              <span class="swatch" style={{ "--swatch": colour }} />
              <span>{span ? spanWords(span, locale()) : words("legend.ends")}</span>
              <span class="count">
                <Figure of={props.cliff.figureOf(figure)}>{number(count)}</Figure>
              </span>
            </li>
          )}
        </For>
      </ul>
    </figure>
  );
}
