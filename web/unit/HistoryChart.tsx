import { createEffect, createSignal, onCleanup, onMount } from "solid-js";
import { historyPlot, type Minimum } from "./history-plot.ts";
import type { History } from "./history-rows.ts";
import { useCardSpeech } from "./use-card-speech.ts";

/** The drawing alone: its words and its table are the section's. Follows the width it is given. */
export default function HistoryChart(props: { history: History; need: Minimum | null }) {
  const speech = useCardSpeech();
  const [widthPx, setWidthPx] = createSignal(0);
  let frame!: HTMLDivElement;

  onMount(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidthPx(Math.round(entry?.contentRect.width ?? 0)),
    );
    onCleanup(() => observer.disconnect());
    observer.observe(frame);
  });
  createEffect(() => {
    if (widthPx() === 0) return;
    frame.replaceChildren(historyPlot(props.history, props.need, widthPx(), speech));
  });

  return <div ref={frame} class="history-frame" aria-hidden="true" />;
}
