import { createMemo, For, Show } from "solid-js";
import { StateSwatch } from "../coverage/Legend.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { changeText } from "./change-classes.ts";
import { changeColours } from "./change-colours.ts";
import type { DifferenceModel } from "./create-difference.ts";
import { en, vi } from "./strings.ts";

/** Classes of the map with how many units are in each; they add up to the units looked at. */
export function ChangeLegend(props: { model: DifferenceModel; theme: MapTheme }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const colours = createMemo(() => changeColours(props.model.classes(), props.theme));
  const counts = createMemo(() => {
    const inClass = props.model.classes().map(() => 0);
    for (const unit of props.model.answer.latest?.units ?? []) {
      const index = props.model.classOf(unit);
      if (index >= 0) inClass[index]! += 1;
    }
    return inClass;
  });
  const summary = () => props.model.answer.latest?.summary;

  return (
    <figure class="legend change-legend">
      <figcaption>{words("legend")}</figcaption>
      <ul class="legend-list">
        <For each={props.model.classes()}>
          {(one, i) => (
            <li classList={{ none: counts()[i()] === 0 }}>
              <span class="swatch" style={{ "--swatch": colours()[i()] }} />
              <span>
                {one.from === 0 && one.to === 0 ? words("moved") : changeText(one, number)}
              </span>
              <span class="count">{number(counts()[i()] ?? 0)}</span>
            </li>
          )}
        </For>
        <Show when={summary()}>
          {(sums) => (
            <>
              <li classList={{ none: sums().appeared === 0 }}>
                <StateSwatch state="zero" theme={props.theme} />
                <span>{words("appeared")}</span>
                <span class="count">{number(sums().appeared)}</span>
              </li>
              <li classList={{ none: sums().vanished === 0 }}>
                <StateSwatch state="not_reported" theme={props.theme} />
                <span>{words("vanished")}</span>
                <span class="count">{number(sums().vanished)}</span>
              </li>
              <li>
                <StateSwatch state="not_applicable" theme={props.theme} />
                <span>{words("unchanged")}</span>
                <span class="count">{number(sums().units - sums().changed)}</span>
              </li>
            </>
          )}
        </Show>
      </ul>
    </figure>
  );
}
