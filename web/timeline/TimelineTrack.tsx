import { createEffect, createMemo, createSignal, For, onCleanup, onMount, Show } from "solid-js";
import type { Timeline } from "../api/client.ts";
import type { Player } from "./create-player.ts";
import { dayOf } from "./days.ts";
import { groupMarks, timeSpan, yearTicks } from "./scale.ts";
import { nearestStop, stopAfter, stopBefore } from "./stops.ts";
import { TimelineMarks } from "./TimelineMarks.tsx";
import { useTimelineSpeech } from "./use-timeline-speech.ts";

const LEAST_YEAR_PX = 36;
const LEAST_MARK_PX = 24;
const STOPS_A_PAGE = 4;

/** The line of time: a slider that rests at the dates with reports, years below, marks above. */
export function TimelineTrack(props: { player: Player; marks: Timeline["marks"] }) {
  const { t, date } = useTimelineSpeech();
  let line!: HTMLDivElement;
  let slider!: HTMLInputElement;
  const [widthPx, setWidthPx] = createSignal(0);
  onMount(() => {
    const observer = new ResizeObserver(([entry]) => setWidthPx(entry?.contentRect.width ?? 0));
    observer.observe(line);
    onCleanup(() => observer.disconnect());
  });

  const stops = () => props.player.stops();
  const span = createMemo(() => timeSpan(stops(), props.marks));
  const at = () => props.player.date() ?? stops().at(-1);
  const day = () => {
    const shown = at();
    return shown === undefined ? 0 : dayOf(shown);
  };

  // After the ends of the line are set: a slider cuts its value down to them.
  createEffect(() => {
    span();
    slider.valueAsNumber = day();
  });

  const slideTo = (input: HTMLInputElement) => {
    const stop = nearestStop(stops(), input.valueAsNumber);
    if (stop === undefined) return;
    input.valueAsNumber = dayOf(stop);
    if (stop !== at()) props.player.goTo(stop);
  };
  /** The keys of a slider, from stop to stop instead of from day to day. */
  const onKeyDown = (event: KeyboardEvent) => {
    const leap = (step: typeof stopAfter, count: number) => {
      let to = at();
      for (let i = 0; i < count && to !== undefined; i++) to = step(stops(), to) ?? to;
      return to;
    };
    const target = {
      ArrowRight: () => leap(stopAfter, 1),
      ArrowUp: () => leap(stopAfter, 1),
      ArrowLeft: () => leap(stopBefore, 1),
      ArrowDown: () => leap(stopBefore, 1),
      PageUp: () => leap(stopAfter, STOPS_A_PAGE),
      PageDown: () => leap(stopBefore, STOPS_A_PAGE),
      Home: () => stops()[0],
      End: () => stops().at(-1),
    }[event.key];
    if (!target) return;
    event.preventDefault();
    props.player.goTo(target());
  };

  return (
    <div class="timeline-track">
      <div class="timeline-line" ref={line}>
        <Show when={span()}>
          {(known) => (
            <>
              <TimelineMarks
                groups={groupMarks(props.marks, known(), widthPx(), LEAST_MARK_PX)}
                onGo={props.player.goTo}
              />
              <ol class="timeline-years" aria-hidden="true">
                <For each={yearTicks(known(), widthPx(), LEAST_YEAR_PX)}>
                  {(tick) => <li style={{ left: `${tick.share * 100}%` }}>{tick.year}</li>}
                </For>
              </ol>
            </>
          )}
        </Show>
      </div>
      <input
        type="range"
        ref={slider}
        class="timeline-slider"
        aria-label={t("timeline.slider")}
        aria-valuetext={at() ? date(at()!) : undefined}
        min={span()?.from ?? 0}
        max={span()?.to ?? 1}
        step="1"
        disabled={stops().length === 0}
        onInput={(event) => slideTo(event.currentTarget)}
        onKeyDown={onKeyDown}
      />
    </div>
  );
}
