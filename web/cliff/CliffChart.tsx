import { createEffect, createSignal, onCleanup, onMount } from "solid-js";
import type { CliffAnswer } from "../../server/reinforcement/schema.ts";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { cliffPlot, monthAt, type Plotted } from "./cliff-plot.ts";
import { monthWords } from "./month-words.ts";
import { en, vi } from "./strings.ts";

/** The drawing alone, which follows the width it is given; a click on a month chooses it, another lets it go. */
export default function CliffChart(props: {
  months: CliffAnswer["months"];
  chosen: string | undefined;
  colour: (month: string) => string;
  onMonth: (month: string) => void;
}) {
  const words = useWords(vi, en);
  const { number, locale } = useSpeech();
  const [widthPx, setWidthPx] = createSignal(0);
  let frame!: HTMLDivElement;
  let plot: Plotted | undefined;

  onMount(() => {
    const observer = new ResizeObserver(([entry]) =>
      setWidthPx(Math.round(entry?.contentRect.width ?? 0)),
    );
    onCleanup(() => observer.disconnect());
    observer.observe(frame);
  });
  createEffect(() => {
    if (widthPx() === 0) return;
    plot = cliffPlot(props.months, widthPx(), {
      ...{ chosen: props.chosen, colour: props.colour, number },
      axis: (month) => `${month.slice(5)}/${month.slice(2, 4)}`,
      tip: ({ month, posts, codes, falling }) =>
        words("chart.tip", {
          month: monthWords(month, locale()),
          ...{ posts: number(posts), communes: number(codes.length) },
          falls: number(falling.length),
        }),
    });
    frame.replaceChildren(plot);
  });
  const onClick = (event: MouseEvent) => {
    const x = event.clientX - frame.getBoundingClientRect().left;
    const month = plot && monthAt(plot, props.months, x);
    if (month) props.onMonth(month);
  };

  // The choice of months beside it does the same by keyboard.
  return <div ref={frame} class="cliff-chart" aria-hidden="true" onClick={onClick} />;
}
