import type { Map as MapLibre } from "maplibre-gl";
import { createMemo, createSignal, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { CommuneFill } from "../map/CommuneFill.tsx";
import { GroundMap } from "../map/GroundMap.tsx";
import type { MapTheme } from "../map/map-colours.ts";
import type { Tip } from "../map/map-owner.ts";
import { latest } from "../model.tsx";
import { fullName } from "../unit/unit-name.ts";
import type { Cliff } from "./create-cliff.ts";
import { FallMarks } from "./FallMarks.tsx";
import { fallMarks, markUnder } from "./fall-marks.ts";
import { monthWords } from "./month-words.ts";
import { cliffFill, type Span, spanColours, spanOf } from "./spans.ts";
import { en, vi } from "./strings.ts";

/** Communes by the month in which they fall below the norm. */
export function CliffMap(props: {
  cliff: Cliff;
  spans: readonly Span[];
  falls: ReadonlyMap<string, number>;
  theme: MapTheme;
}) {
  const words = useWords(vi, en);
  const { t, number, locale } = useSpeech();
  const { model } = props.cliff;
  const communes = () => latest(model.communes)?.units ?? [];
  const fill = createMemo(() => cliffFill(communes(), props.spans, props.falls, props.theme));

  const [map, setMap] = createSignal<MapLibre>();
  const marks = createMemo(() =>
    fallMarks(
      props.cliff.rows(),
      (code) => model.unit(code)?.centre,
      (month) => spanOf(month, props.spans),
    ),
  );
  const symbolAt = (point: { x: number; y: number }) => {
    const shown = map();
    return shown && markUnder(point, marks(), (position) => shown.project(position));
  };

  const tipOf = (code: string): Tip | undefined => {
    const unit = model.unit(code);
    const answer = props.cliff.answer();
    if (!unit || !answer || !props.falls.has(code)) return undefined;
    const fall = props.cliff.rows().find((row) => row.fall.code === code)?.fall;
    const posts = answer.loans
      .filter((loan) => loan.code === code)
      .reduce((sum, loan) => sum + loan.posts, 0);
    return {
      title: fullName(unit, t),
      lines: fall
        ? [
            words("tip.falls", { month: monthWords(fall.month, locale()) }),
            words("tip.short", {
              shortfall: number(fall.shortfall),
              required: number(fall.required),
            }),
          ]
        : [words("tip.ends", { posts: number(posts) })],
    };
  };

  return (
    <div class="split-map cliff-map">
      <Show when={model.structure() && `${model.structure()!.boundaries.id} ${props.theme}`} keyed>
        <GroundMap
          structure={model.structure()!}
          theme={props.theme}
          label={words("map")}
          onMap={setMap}
        >
          <CommuneFill
            communes={communes()}
            fill={fill()}
            chosen={props.cliff.chosen()}
            onChoose={(code) => props.cliff.choose(props.falls.has(code) ? code : undefined)}
            tipOf={tipOf}
            symbolAt={symbolAt}
          />
          <FallMarks marks={marks()} colours={spanColours(props.spans.length, props.theme)} />
        </GroundMap>
      </Show>
      <p class="map-notes">
        <Show when={model.structure()?.boundaries.kind === "approximate"}>
          <span class="flag">{words("approximate")}</span>
        </Show>
        <Show when={props.cliff.answer()?.demo}>
          <span class="flag">{words("demo")}</span>
        </Show>
      </p>
    </div>
  );
}
