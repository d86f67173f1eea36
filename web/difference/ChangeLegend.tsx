import { createMemo, For, Show } from "solid-js";
import { StateSwatch } from "../coverage/Legend.tsx";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import type { MapTheme } from "../map/map-colours.ts";
import { Figure } from "../trace/Figure.tsx";
import { changeText } from "./change-classes.ts";
import { changeColours } from "./change-colours.ts";
import { countQuery } from "./change-query.ts";
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
  const Count = (of: { kind: string; children: number }) => (
    <span class="count">
      <Show when={props.model.answer.latest}>
        {(answer) => <Figure of={countQuery(answer(), of.kind)}>{number(of.children)}</Figure>}
      </Show>
    </span>
  );

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
              <Count kind={`${one.from ?? ""}:${one.to ?? ""}`}>{counts()[i()] ?? 0}</Count>
            </li>
          )}
        </For>
        <Show when={summary()}>
          {(sums) => (
            <>
              <li classList={{ none: sums().appeared === 0 }}>
                <StateSwatch state="zero" theme={props.theme} />
                <span>{words("appeared")}</span>
                <Count kind="appeared">{sums().appeared}</Count>
              </li>
              <li classList={{ none: sums().vanished === 0 }}>
                <StateSwatch state="not_reported" theme={props.theme} />
                <span>{words("vanished")}</span>
                <Count kind="vanished">{sums().vanished}</Count>
              </li>
              <li>
                <StateSwatch state="not_applicable" theme={props.theme} />
                <span>{words("unchanged")}</span>
                <Count kind="unchanged">{sums().units - sums().changed}</Count>
              </li>
            </>
          )}
        </Show>
      </ul>
    </figure>
  );
}
