import { useLocation } from "@solidjs/router";
import Flag from "lucide-solid/icons/flag";
import MapPinned from "lucide-solid/icons/map-pinned";
import Table2 from "lucide-solid/icons/table-2";
import { Show } from "solid-js";
import type { IndicatorLine, IndicatorsAnswer } from "../../server/indicators/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { lineKey } from "./groups.ts";
import { mapLink } from "./map-link.ts";
import { Sparkline } from "./Sparkline.tsx";
import { StatusMark } from "./StatusMark.tsx";
import { TargetLines } from "./TargetLines.tsx";
import { TileBar } from "./TileBar.tsx";
import { TileFigure } from "./TileFigure.tsx";
import { TileSources } from "./TileSources.tsx";
import { TileTarget } from "./TileTarget.tsx";
import { useIndicators, useIndicatorWords } from "./use-indicators.tsx";

/** One indicator: value of base, bar to target, due, pace, history, status in words. */
export function Tile(props: {
  line: IndicatorLine;
  answer: IndicatorsAnswer;
  /** Absent where the past is looked at: then nothing can be moved. */
  onMove?: (line: IndicatorLine) => void;
}) {
  const words = useIndicatorWords();
  const { locale } = useSpeech();
  const { set } = useIndicators();
  const location = useLocation();
  const key = () => lineKey(props.line);
  const link = () => mapLink(props.line, props.answer, location.search);
  return (
    <article
      class="tile"
      data-id={props.line.id}
      data-status={props.line.status ?? undefined}
      data-context={props.line.context || undefined}
    >
      <header class="tile-head">
        <h3 title={words("sentences", { counts: props.line.counts[locale()] })}>
          {props.line.name[locale()]}
        </h3>
        <Show when={props.line.status}>{(status) => <StatusMark status={status()} />}</Show>
      </header>
      <TileFigure line={props.line} answer={props.answer} />
      <Show when={props.line.of !== null && props.line.value !== null && props.line.of}>
        {(of) => <TileBar line={props.line} of={of()} />}
      </Show>
      <TileTarget line={props.line} answer={props.answer} />
      <Sparkline line={props.line} />
      <TargetLines line={props.line} answer={props.answer} />
      <TileSources line={props.line} documents={props.answer.documents} />
      <footer class="tile-tools">
        <button type="button" class="button" onClick={() => set({ open: key() })}>
          <Table2 size={16} aria-hidden="true" />
          {words("units")}
        </button>
        <Show when={link()}>
          {(href) => (
            <a class="button" href={href()}>
              <MapPinned size={16} aria-hidden="true" />
              {words("onMap")}
            </a>
          )}
        </Show>
        <Show when={props.line.targetId !== null && props.onMove !== undefined}>
          <button type="button" class="button" onClick={() => props.onMove?.(props.line)}>
            <Flag size={16} aria-hidden="true" />
            {words("move")}
          </button>
        </Show>
      </footer>
    </article>
  );
}
