import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import { useSpeech } from "../i18n/i18n.tsx";
import { useWords } from "../i18n/use-words.ts";
import { fetchCurve, generationFor } from "./client.ts";
import { createAsked } from "./create-asked.ts";
import type { PlanModel } from "./create-plan.ts";
import { curvePlot } from "./curve-plot.ts";
import { en, vi } from "./curve-strings.ts";
import { problemOf } from "./is-same.ts";
import { PlanFailure } from "./PlanFailure.tsx";
import { StopButton } from "./StopButton.tsx";

/** Posts that "what would more buy" is told for. */
const MORE = 10;

/** The curve of need met against N, worked out when it is asked for: every point is a solve. N itself does not change it. */
export function NeedCurve(props: { model: PlanModel }) {
  const words = useWords(vi, en);
  const { number } = useSpeech();
  const posts = () => props.model.question().posts;
  const curve = createAsked(
    () =>
      JSON.stringify([
        generationFor(props.model.stored()),
        { ...problemOf(props.model.question()), posts: 0 },
      ]),
    (id: string, signal) => fetchCurve(id, signal),
  );
  const [width, setWidth] = createSignal(600);
  let holder!: HTMLDivElement;
  onMount(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(entry!.contentRect.width));
    watch.observe(holder);
    onCleanup(() => watch.disconnect());
  });
  const ask = async () => {
    if (await props.model.save()) await curve.send(props.model.stored().id);
  };
  const more = () => {
    const [now, then] = [posts(), posts() + MORE].map((at) =>
      curve.answer()?.points.find((point) => point.posts === at),
    );
    if (!now || !then || now.needMet === null || then.needMet === null) return undefined;
    return words("more", {
      posts: number(MORE),
      need: number(then.needMet - now.needMet),
      meeting: number((then.meeting ?? 0) - (now.meeting ?? 0)),
    });
  };

  return (
    <section class="plan-curve" aria-label={words("title")}>
      <header>
        <h2>{words("title")}</h2>
        <Show
          when={curve.isWaiting()}
          fallback={
            <button
              type="button"
              class="button"
              disabled={props.model.isRunning()}
              onClick={() => void ask()}
            >
              {words("ask")}
            </button>
          }
        >
          <StopButton onStop={curve.stop} />
          <p class="note" role="status">
            {words("asking")}
          </p>
        </Show>
        <Show when={curve.isEarlier() && !curve.isWaiting()}>
          <p class="note" role="status">
            {words("earlier")}
          </p>
        </Show>
        <Show when={more()}>{(line) => <p role="status">{line()}</p>}</Show>
      </header>
      <Show when={curve.failure()}>
        {(error) => <PlanFailure error={error()} onRetry={() => void ask()} />}
      </Show>
      <div ref={holder} class="plan-curve-plot">
        <Show when={curve.answer()}>
          {(answer) => {
            let place!: HTMLDivElement;
            createEffect(() => {
              const plot = curvePlot(
                { ...answer(), now: posts() },
                Math.max(320, width()),
                {
                  x: words("x"),
                  y: words("y"),
                  now: words("now", { posts: number(posts()) }),
                  tip: (point) =>
                    words("tip", {
                      posts: number(point.posts),
                      need: number(point.needMet ?? 0),
                      meeting: number(point.meeting ?? 0),
                      worst: number(point.worst ?? 0),
                    }),
                },
                number,
              );
              place.replaceChildren(plot);
            });
            return <div ref={place} />;
          }}
        </Show>
      </div>
      <Show when={curve.answer()?.points.some(({ status }) => status !== "optimal")}>
        <p class="note">{words("unproven")}</p>
      </Show>
    </section>
  );
}
