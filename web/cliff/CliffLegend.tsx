import { createMemo, For } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { spanWords } from "./month-words.ts";
import { type Span, spanColours } from "./spans.ts";
import { en, vi } from "./strings.ts";

/** Spans of the map with how many communes are in each. */
export function CliffLegend(props: {
  spans: readonly Span[];
  falls: ReadonlyMap<string, number>;
  theme: MapTheme;
}) {
  const words = useWords(vi, en);
  const { number, locale } = useSpeech();
  const rows = createMemo(() => {
    const colours = spanColours(props.spans.length, props.theme);
    const counts = colours.map(() => 0);
    for (const at of props.falls.values()) counts[at]! += 1;
    return colours.map((colour, i) => ({ colour, count: counts[i]!, span: props.spans[i] }));
  });
  return (
    <figure class="legend cliff-legend">
      <figcaption>{words("legend")}</figcaption>
      <ul class="legend-list">
        <For each={rows()}>
          {({ colour, count, span }) => (
            <li classList={{ none: count === 0 }}>
              <span class="swatch" style={{ "--swatch": colour }} />
              <span>{span ? spanWords(span, locale()) : words("legend.ends")}</span>
              <span class="count">{number(count)}</span>
            </li>
          )}
        </For>
      </ul>
    </figure>
  );
}
